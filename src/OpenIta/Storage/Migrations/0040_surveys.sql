-- A survey of an agency, or of one of its departments, under one instrument of one framework.
-- The number stands for it in the rows of responses, which are many.
create table survey (
    id text not null primary key,
    number bigint not null unique,
    code text not null unique,
    agency_id text not null references agency (id),
    department_id text references department (id),
    framework text not null,
    instrument text not null,
    admission text not null,
    opens_at text not null,
    closes_at text not null,
    closed_at text,
    quota bigint not null,
    smallest_group bigint not null
);
create unique index survey_once on survey (agency_id, framework, instrument, coalesce(department_id, ''));

-- The key of the hashes of one survey; it is destroyed some days after the survey closed.
create table survey_secret (
    survey_id text not null primary key references survey (id),
    secret bytea not null
);

-- How many answered, against the quota. All that an agency sees of a survey that is open.
create table survey_fill (
    survey_id text not null references survey (id),
    part bigint not null,
    in_quota bigint not null,
    over_quota bigint not null,
    primary key (survey_id, part)
);

-- Access codes that were printed or handed out together.
create table code_sheet (
    id text not null primary key,
    survey_id text not null references survey (id),
    issued bigint not null
);

-- Made when a survey closes, from its responses alone: how many chose each option of each field, 0 for ไม่ประสงค์ตอบ.
-- That of an agency as a whole holds the responses of its departments too.
create table survey_tally (
    survey_id text not null references survey (id),
    field text not null,
    choice bigint not null,
    respondents bigint not null,
    primary key (survey_id, field, choice)
);

-- Only of those surveys whose statistics may be shown.
create table survey_score (
    survey_id text not null references survey (id),
    node text not null,
    respondents bigint not null,
    score bigint not null,
    primary key (survey_id, node)
);
