-- Each running program tells of itself here. Times in UTC, durations as their columns say.
create table node (
    id text not null primary key,
    name text not null,
    version text not null,
    started_at text not null,
    seen_at text not null,
    waiting bigint not null,
    commit_microseconds bigint not null,
    clock_ahead_milliseconds bigint not null
);

-- When backups were taken, as far as this database knows.
create table backup_taken (
    taken_at text not null primary key
);

-- Why a job did not succeed: the key of the refusal; null for one that did.
alter table job add column refusal text;
