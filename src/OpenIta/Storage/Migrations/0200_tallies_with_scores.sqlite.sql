-- What closing a survey makes of it is one row: the scores beside the counts they follow from, null where too few answered to show them.
-- With a rowid: in a table without one, a row of a thousand bytes would take a page of its own.
create table survey_tally_scored (
    survey_id text not null primary key references survey (id),
    -- From field and option, such as I1.1/3 (option 0: declined), to how many chose it.
    counts text not null,
    -- From node to score.
    scores text
);
insert into survey_tally_scored (survey_id, counts, scores)
    select t.survey_id, t.counts, s.scores from survey_tally t left join survey_score s on s.survey_id = t.survey_id;
drop table survey_score;
drop table survey_tally;
alter table survey_tally_scored rename to survey_tally;
