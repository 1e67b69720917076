-- Long work with its progress, seen on a page while it runs. Released: a person said go; touched: the last sign of life of who runs it.
create table job (
    id text not null primary key,
    kind text not null,
    title text not null,
    input text not null,
    started_by text not null,
    created_at text not null,
    released_at text,
    touched_at text,
    finished_at text,
    total bigint not null,
    done bigint not null,
    outcome text
);
create index job_waiting on job (finished_at, released_at);
