-- Mail is written in the transaction of what it tells of; a job sends it. A key names what must be sent once.
create table mail (
    id text not null primary key,
    once_key text not null unique,
    recipient text not null,
    subject text not null,
    body text not null,
    written_at text not null,
    due_at text not null,
    attempts bigint not null default 0,
    sent_at text,
    failure text
);
create index mail_unsent on mail (sent_at, due_at);
