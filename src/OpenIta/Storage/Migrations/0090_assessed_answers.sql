-- What respondents answered, field by field, once a survey is closed: the inputs that surveys give the score tree.
-- A mean is kept as its sum (in hundred-thousandths of a point) and its count, so that nothing is rounded before the pack says so.
create table assessed_answer (
    agency_id text not null references agency (id),
    fiscal_year bigint not null,
    instrument text not null,
    field text not null,
    points bigint not null,
    answers bigint not null,
    primary key (agency_id, fiscal_year, instrument, field)
);
