-- Tries at a password, a code or a reset link, counted for an account, a browser or a source address; each known by a hash alone.
create table sign_in_try (
    door text not null primary key,
    tries bigint not null,
    last_at text not null
);
create index sign_in_try_by_age on sign_in_try (last_at);
