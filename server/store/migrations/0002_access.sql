-- Somebody who logs in. The name is in clear because it is what they log in
-- with; it is an employee's, and no bruker's name is ever in this table.
create table coordinator (
	id         text primary key,
	name       text not null,
	login      text not null unique, -- the name as it is compared: folded
	password   text not null,        -- an argon2id hash that holds its own parameters
	created_at bigint not null
);

-- Who follows up whom. It is null for the trial conversation until the first
-- coordinator has an account.
alter table bruker add column coordinator text references coordinator (id);
alter table bruker add column trial boolean not null default false;
create index bruker_coordinator on bruker (coordinator);

-- The one link that makes the first coordinator's account. Each start makes a
-- new one, so there is never more than one row.
create table first_link (
	token_hash bytea not null unique,
	expires_at bigint not null
);

-- Failed attempts to log in, by a hash of the name that was tried, whether
-- anybody has that name or not.
create table login_attempt (
	name_hash bytea primary key,
	failed    bigint not null,
	at        bigint not null -- the last attempt
);

-- A cookie that is let in, of a coordinator or of a bruker's device: one of the
-- two columns is null.
create table session (
	id           text primary key, -- may be shown; lets nobody in
	token_hash   bytea not null unique,
	coordinator  text references coordinator (id),
	bruker       text references bruker (id),
	conversation text references conversation (id),
	created_at   bigint not null,
	seen_at      bigint not null,
	idle_until   bigint not null, -- moved forward when seen, never past expires_at
	expires_at   bigint not null,
	ended_at     bigint, -- logged out, or cut off by the coordinator
	check ((coordinator is null) <> (bruker is null)),
	check ((bruker is null) = (conversation is null))
);
create index session_bruker on session (bruker) where bruker is not null;
create index session_coordinator on session (coordinator) where coordinator is not null;

-- The way in to a bruker's conversation: a link and a code that open it once.
create table invitation (
	id         text primary key,
	bruker     text not null references bruker (id),
	token_hash bytea not null unique,
	code_hash  bytea unique, -- null when there is no code
	created_at bigint not null,
	expires_at bigint not null,
	used_at    bigint,
	revoked_at bigint
);
create index invitation_bruker on invitation (bruker);
