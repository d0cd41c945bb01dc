-- Which conversation an invitation opens: a script by its name and language.
-- Empty: the one that is under way, or the first there is.
alter table invitation add column lang text not null default '';
alter table invitation add column script text not null default '';
