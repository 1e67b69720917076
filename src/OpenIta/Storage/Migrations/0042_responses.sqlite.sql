-- One row per respondent. Nothing here or anywhere leads from it to a person: no time, address, account, code or key.
-- Clustered by a random id, so that the order of storage is not that of arrival. Decision: docs/decisions/survey-anonymity.md
create table survey_response (
    survey_number bigint not null references survey (number),
    id bigint not null,
    part bigint not null,
    answers bytea not null,
    language text not null,
    day bigint not null,
    primary key (survey_number, id)
) without rowid;

-- Keyed hashes of one-use codes.
create table access_code (
    hash bytea not null primary key,
    sheet_id text not null references code_sheet (id),
    spent bigint not null
) without rowid;
create index access_code_of_sheet on access_code (sheet_id);

-- Keyed hashes of the keys that forms were sent with: the same form sent twice is stored once.
create table submission_key (
    key_hash bytea not null primary key,
    within_quota bigint not null,
    forget_on bigint not null
) without rowid;
create index submission_key_by_end on submission_key (forget_on);
