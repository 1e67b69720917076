-- What closing a survey makes of it is one row: the scores beside the counts they follow from, null where too few answered to show them.
alter table survey_tally add column scores text;
update survey_tally set scores = (select s.scores from survey_score s where s.survey_id = survey_tally.survey_id);
drop table survey_score;
