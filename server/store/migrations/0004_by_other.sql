-- Who wrote the words: a pårørende, and the bruker said that they are right. The
-- coordinator is told so beside each quote.
alter table evidence add column by_other boolean not null default false;
alter table goal add column title_by_other boolean not null default false;

-- Not important any more, says the bruker. It stays in their history.
alter table goal add column let_go boolean not null default false;

drop view shared_goal;
drop view shared_evidence;

-- The only way a coordinator's query may reach a goal. One that is let go is
-- never there, whatever else is stored.
create view shared_goal as
	select c.bruker, g.conversation, g.wish, g.title_turn, g.title_start, g.title_end, g.title_by_other, g.rank, g.confirmed, g.at
	from goal g join conversation c on c.id = g.conversation
	where g.shared and not g.let_go;

create view shared_evidence as
	select c.bruker, e.conversation, e.wish, e.letter, e.place, e.turn, e.start, e.end_, e.from_day, e.until_day, e.ambiguous, e.by_other
	from evidence e join goal g on g.conversation = e.conversation and g.wish = e.wish and g.shared = e.shared
		join conversation c on c.id = e.conversation
	where e.shared and not g.let_go;
