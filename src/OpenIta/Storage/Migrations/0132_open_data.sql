-- Frozen files of a year's public data. A version never changes: see 0133. Checked says for which state of the results it was last found right.
create table open_data_snapshot (
    id text not null primary key,
    fiscal_year bigint not null,
    version bigint not null,
    made_at text not null,
    unique (fiscal_year, version)
);

create table open_data_file (
    snapshot_id text not null references open_data_snapshot (id),
    name text not null,
    media_type text not null,
    bytes bigint not null,
    sha256 text not null,
    content bytea not null,
    primary key (snapshot_id, name)
);

create table open_data_checked (
    fiscal_year bigint not null primary key,
    results_version bigint not null,
    checked_at text not null
);
