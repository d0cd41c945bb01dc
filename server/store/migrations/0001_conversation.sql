-- The person a plan is about. The name is in text, at place 'name'.
create table bruker (
	id         text primary key,
	created_at bigint not null,
	example    boolean not null -- one of the people of --demo
);

-- Every word a person wrote, and no other words. An utterance has the
-- conversation's id as place and its event's number as n.
create table text (
	bruker text not null references bruker (id),
	place  text not null,
	n      bigint not null,
	body   text not null,
	unique (bruker, place, n)
);

-- The scripts as written, so that a conversation always follows the one it began with.
create table script_version (
	hash       text primary key, -- of the compiled meaning, see dialog.Script
	name       text not null,
	lang       text not null,
	file       text not null,
	source     text not null,
	common     text not null,
	created_at bigint not null
);

create table conversation (
	id          text primary key,
	bruker      text not null references bruker (id),
	script_hash text not null references script_version (hash),
	lang        text not null,
	created_at  bigint not null,
	updated_at  bigint not null,
	last_n      bigint not null
);
create index conversation_bruker on conversation (bruker);

-- What happened, in order. Rows are only ever added. Clustering this table by
-- conversation was 3.2 times slower under load than adding at the end.
create table event (
	conversation text not null references conversation (id),
	n            bigint not null,
	at           bigint not null,
	kind         text not null,
	command      text, -- the tablet's id, on the first event of a command
	data         text not null, -- JSON of dialog.Event without words
	unique (conversation, n)
);
create unique index event_command on event (conversation, command) where command is not null;

-- What was agreed to, or not, with the exact words that were shown.
create table consent (
	bruker       text not null references bruker (id),
	conversation text not null references conversation (id),
	n            bigint not null,
	at           bigint not null,
	answer       text not null,
	wording      text not null,
	unique (conversation, n)
);

-- A draft goal (shared false), and the snapshot of it that the coordinator may
-- read (shared true). They hold places in the bruker's utterances, no words.
-- Offsets count code points, end_ is exclusive.
create table goal (
	conversation text not null references conversation (id),
	wish         bigint not null,
	shared       boolean not null,
	title_turn   bigint not null,
	title_start  bigint not null,
	title_end    bigint not null,
	rank         bigint not null, -- 0: not ranked
	confirmed    boolean not null,
	at           bigint not null,
	primary key (conversation, wish, shared)
);

create table evidence (
	conversation text not null,
	wish         bigint not null,
	shared       boolean not null,
	letter       text not null, -- one of goal.Letters, or 'note'
	place        bigint not null, -- the order within the letter, from 0
	turn         bigint not null, -- the event that holds the words
	start        bigint not null,
	end_         bigint not null,
	from_day     text, -- ISO dates, in the letter 'time'
	until_day    text,
	ambiguous    boolean not null,
	unique (conversation, wish, shared, letter, place),
	foreign key (conversation, wish, shared) references goal (conversation, wish, shared) on delete cascade
);

-- The only way a coordinator's query may reach a goal.
create view shared_goal as
	select c.bruker, g.conversation, g.wish, g.title_turn, g.title_start, g.title_end, g.rank, g.confirmed, g.at
	from goal g join conversation c on c.id = g.conversation
	where g.shared;

create view shared_evidence as
	select c.bruker, e.conversation, e.wish, e.letter, e.place, e.turn, e.start, e.end_, e.from_day, e.until_day, e.ambiguous
	from evidence e join conversation c on c.id = e.conversation
	where e.shared;
