-- Keys of programs that may read what is not public. The key itself is nowhere: only its hash.
create table api_key (
    id text not null primary key,
    name text not null,
    hash text not null unique,
    scope text not null,
    created_by text not null,
    created_at text not null,
    expires_at text not null,
    revoked_at text,
    used_on bigint
);
