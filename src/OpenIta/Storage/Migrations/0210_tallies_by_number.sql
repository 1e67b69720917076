-- By the number of the survey, as its responses: a row is found and referred to by eight bytes and not by thirty-six.
create table survey_tally_numbered (
    survey_number bigint not null primary key references survey (number),
    -- From field and option, such as I1.1/3 (option 0: declined), to how many chose it.
    counts text not null,
    -- From node to score; null where too few answered to show them.
    scores text
);
insert into survey_tally_numbered (survey_number, counts, scores)
    select s.number, t.counts, t.scores from survey_tally t join survey s on s.id = t.survey_id order by s.number;
drop table survey_tally;
alter table survey_tally_numbered rename to survey_tally;
