-- What closing a survey makes of it, and the inputs a cycle gives the score tree: one row each instead of hundreds, so that a nation is
-- scored in seconds. A map is JSON, from a key to a whole number (Storage/StoredMap.cs).
create table survey_tally_packed (
    survey_id text not null primary key references survey (id),
    -- From field and option, such as I1.1/3 (option 0: declined), to how many chose it.
    counts text not null
) without rowid;
insert into survey_tally_packed (survey_id, counts)
    select survey_id, json_group_object(field || '/' || choice, respondents) from survey_tally group by survey_id;
drop table survey_tally;
alter table survey_tally_packed rename to survey_tally;

create table survey_score_packed (
    survey_id text not null primary key references survey (id),
    respondents bigint not null,
    -- From node to score.
    scores text not null
) without rowid;
insert into survey_score_packed (survey_id, respondents, scores)
    select survey_id, max(respondents), json_group_object(node, score) from survey_score group by survey_id;
drop table survey_score;
alter table survey_score_packed rename to survey_score;

create table assessed_result_packed (
    agency_id text not null references agency (id),
    fiscal_year bigint not null,
    instrument text not null,
    standing text not null,
    computed_at text not null,
    -- From node to score: marks of items.
    scores text not null,
    -- Of fields that were answered: FIELD/points, the sum of what was given, and FIELD/answers, how many gave it.
    answers text not null,
    primary key (agency_id, fiscal_year, instrument)
) without rowid;
insert into assessed_result_packed (agency_id, fiscal_year, instrument, standing, computed_at, scores, answers)
    select r.agency_id, r.fiscal_year, r.instrument, r.standing, r.computed_at,
           (select json_group_object(s.node, s.score) from assessed_score s
            where s.agency_id = r.agency_id and s.fiscal_year = r.fiscal_year and s.instrument = r.instrument),
           (select json_group_object(v.name, v.number) from (
                select a.agency_id, a.fiscal_year, a.instrument, a.field || '/points' as name, a.points as number from assessed_answer a
                union all
                select a.agency_id, a.fiscal_year, a.instrument, a.field || '/answers', a.answers from assessed_answer a) v
            where v.agency_id = r.agency_id and v.fiscal_year = r.fiscal_year and v.instrument = r.instrument)
    from assessed_result r;
drop table assessed_answer;
drop table assessed_score;
drop table assessed_result;
alter table assessed_result_packed rename to assessed_result;
create index assessed_result_of_year on assessed_result (fiscal_year, instrument, standing);
