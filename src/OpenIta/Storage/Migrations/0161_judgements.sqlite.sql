-- Judgements, some forty of each agency, under a number that stands for the checklist. What is in force stands by itself; what an assessor
-- took back is kept beside it, and no list has to look past it.
alter table submission add column number bigint not null default 0;
update submission set number = n.number
    from (select cycle_id, agency_id, row_number() over (order by cycle_id, agency_id) as number from submission) n
    where n.cycle_id = submission.cycle_id and n.agency_id = submission.agency_id;
create unique index submission_by_number on submission (number);

alter table judgement rename to judgement_before;
create table judgement (
    submission_number bigint not null references submission (number),
    seat bigint not null,
    item text not null,
    person_id text not null references person (id),
    mark bigint not null,
    reason text,
    missing_elements text not null,
    comment text not null,
    judged_at text not null,
    primary key (submission_number, seat, item)
) without rowid;
create table judgement_replaced (
    id text not null primary key,
    submission_number bigint not null references submission (number),
    seat bigint not null,
    item text not null,
    person_id text not null references person (id),
    mark bigint not null,
    reason text,
    missing_elements text not null,
    comment text not null,
    judged_at text not null,
    replaced_at text not null
);
insert into judgement (submission_number, seat, item, person_id, mark, reason, missing_elements, comment, judged_at)
    select s.number, j.seat, j.item, j.person_id, j.mark, j.reason, j.missing_elements, j.comment, j.judged_at
    from judgement_before j join submission s on s.cycle_id = j.cycle_id and s.agency_id = j.agency_id where j.replaced_at is null;
insert into judgement_replaced (id, submission_number, seat, item, person_id, mark, reason, missing_elements, comment, judged_at, replaced_at)
    select j.id, s.number, j.seat, j.item, j.person_id, j.mark, j.reason, j.missing_elements, j.comment, j.judged_at, j.replaced_at
    from judgement_before j join submission s on s.cycle_id = j.cycle_id and s.agency_id = j.agency_id where j.replaced_at is not null;
drop table judgement_before;
