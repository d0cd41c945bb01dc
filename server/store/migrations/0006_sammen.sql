-- Somebody a bruker has invited to say something in their own name (R62, R64).
-- They are a person of their own, with a row in bruker: own words, own consent,
-- own conversation, own devices, so that erasing one leaves the other. No
-- coordinator follows them up, so nothing that is asked for a coordinator's
-- people finds them.
create table parorende (
	person     text primary key references bruker (id),
	bruker     text not null references bruker (id), -- whom they are close to
	created_at bigint not null,
	ended_at   bigint -- the bruker does not want them along any more
);
create index parorende_bruker on parorende (bruker);
