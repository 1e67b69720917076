-- One person, one account. Secrets are kept as hashes, or sealed by the program's keys where they must be read again.
create table person (
    id text not null primary key,
    email text not null,
    email_key text not null unique,
    name text not null,
    password_hash text,
    -- Changes when the password, a role or the account changes: sessions carry it and end with the old one.
    security_stamp text not null,
    authenticator_key text,
    two_factor bigint not null default 0,
    failures bigint not null default 0,
    -- The last one-time code that was taken: it is not taken twice.
    code_step bigint not null default 0,
    created_at text not null,
    disabled_at text
);

create table role_grant (
    id text not null primary key,
    person_id text not null references person (id),
    role text not null,
    agency_id text references agency (id),
    department_id text references department (id),
    province text,
    until_at text,
    granted_by text not null,
    granted_at text not null,
    revoked_by text,
    revoked_at text
);
create index role_grant_of_person on role_grant (person_id);
create index role_grant_at_agency on role_grant (agency_id);

create table recovery_code (
    person_id text not null references person (id),
    hash text not null,
    primary key (person_id, hash)
);

create table passkey (
    credential_id text not null primary key,
    person_id text not null references person (id),
    name text not null,
    created_at text not null,
    content text not null
);
create index passkey_of_person on passkey (person_id);

-- Links that work once: the set-up of the first administrator, invitations and password resets. Only a hash of each is kept.
create table one_time_link (
    hash text not null primary key,
    purpose text not null,
    person_id text references person (id),
    expires_at text not null,
    used_at text
);
