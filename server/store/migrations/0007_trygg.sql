-- How the brukere reach their coordinator: what they are shown, and only they.
-- Empty: the name she logs in with, and no number.
alter table coordinator add column shown_name text not null default '';
alter table coordinator add column phone text not null default '';
