-- The day by which something of a measure must be done or reported, and the day on which its people are reminded next.
-- Both follow from period, rhythm and progress; empty where nothing falls due, null until they were computed.
alter table agency_measure add column due_on text;
alter table agency_measure add column remind_on text;
create index agency_measure_due on agency_measure (due_on);
create index agency_measure_remind on agency_measure (remind_on);

-- Who was written to about which day of a measure: each once.
create table measure_reminder (
    measure_id text not null references agency_measure (id),
    due_on text not null,
    person_id text not null references person (id),
    name text not null,
    written_at text not null,
    primary key (measure_id, due_on, person_id)
);
