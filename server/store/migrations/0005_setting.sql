-- How a person wants the page: letters, pictures, sound. None of it is words
-- they have written. It follows the person from one device and one conversation
-- to the next.
create table setting (
	bruker text primary key references bruker (id),
	data   text not null, -- JSON of server.Settings
	at     bigint not null
);
