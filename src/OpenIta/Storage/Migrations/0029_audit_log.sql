-- Append-only. Each entry carries the hash of the one before it; audit_head names the last, so that a cut tail is seen too.
create table audit_log (
    position bigint not null primary key,
    at text not null,
    person_id text not null,
    person_name text not null,
    role text not null,
    act text not null,
    subject text not null,
    agency_id text,
    before_text text,
    after_text text,
    previous_hash text not null,
    hash text not null
);
create index audit_log_of_agency on audit_log (agency_id, position);

create table audit_head (
    id bigint not null primary key check (id = 1),
    position bigint not null,
    hash text not null
);
insert into audit_head (id, position, hash) values (1, 0, '');
