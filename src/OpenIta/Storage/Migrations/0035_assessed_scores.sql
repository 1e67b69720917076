-- Scores that a cycle run with this program gave, beside those that reports print: the inputs of the score tree, such as the marks of items.
create table assessed_result (
    agency_id text not null references agency (id),
    fiscal_year bigint not null,
    instrument text not null,
    standing text not null,
    computed_at text not null,
    primary key (agency_id, fiscal_year, instrument)
);

create table assessed_score (
    agency_id text not null references agency (id),
    fiscal_year bigint not null,
    instrument text not null,
    node text not null,
    score bigint not null,
    primary key (agency_id, fiscal_year, instrument, node)
);
