-- Long work with its progress, seen on a page while it runs.
create table job (
    id text not null primary key,
    kind text not null,
    subject text not null,
    input text not null,
    started_by text not null,
    created_at text not null,
    started_at text,
    finished_at text,
    total bigint not null default 0,
    done bigint not null default 0,
    outcome text,
    refusal text
);
create index job_waiting on job (finished_at, created_at);
