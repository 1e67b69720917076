-- Answers kept for later, encrypted under a code that only the respondent holds. The name is made from the same code.
create table survey_draft (
    name bytea not null primary key,
    survey_id text not null references survey (id),
    content bytea not null,
    last_day bigint not null
) without rowid;
create index survey_draft_by_end on survey_draft (last_day);
