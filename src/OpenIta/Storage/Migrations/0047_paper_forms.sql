-- Paper forms that were printed, each with a number of its own. What a keyer typed stands here only until a second keyer typed the same;
-- then the answers go where all answers go, and nothing of them stays here.
create table paper_form (
    number text not null primary key,
    survey_id text not null references survey (id),
    keyer_id text,
    answers bytea,
    entered bigint not null
);
create index paper_form_of_survey on paper_form (survey_id);
