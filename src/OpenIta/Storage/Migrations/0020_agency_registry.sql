-- The registry: what is known of an agency beside its name and place. Host names of its websites are separated by a space.
alter table agency add column short_name text;
alter table agency add column code text;
alter table agency add column size_group text;
alter table agency add column domains text not null default '';
create unique index agency_by_code on agency (code);

create table agency_logo (
    agency_id text not null primary key references agency (id),
    media_type text not null,
    sha256 text not null,
    content bytea not null
);

-- A department that is gone keeps its row: what it declared still names it.
create table department (
    id text not null primary key,
    agency_id text not null references agency (id),
    name text not null,
    name_key text not null,
    position bigint not null,
    closed_at text,
    unique (agency_id, name_key)
);
