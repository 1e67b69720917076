-- Settings that hold for every node on this database. Who changed them stands in the audit log.
create table setting (
    name text not null primary key,
    value text not null
);

-- Those that a node was started with itself, which stand above: their names, with a comma between them.
alter table node add column own_settings text not null default '';
