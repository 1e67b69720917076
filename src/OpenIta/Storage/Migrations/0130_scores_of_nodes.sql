-- Every known score of an agency and year, from the total down to the items, as one JSON object of node and hundred-thousandths.
-- One row and not a hundred: the nation is written and read as a whole, and no list asks for single nodes.
create table agency_node (
    agency_id text not null references agency (id),
    fiscal_year bigint not null,
    scores text not null,
    primary key (fiscal_year, agency_id)
);

-- Results that are final and not yet published, whole. They are apart from agency_year and agency_node so that no public query can forget to leave them out.
create table unpublished_result (
    agency_id text not null references agency (id),
    fiscal_year bigint not null,
    total bigint,
    level text,
    level_title text,
    findings bigint not null,
    scores text not null,
    primary key (fiscal_year, agency_id)
);

-- Counts every change of a year's results, so that what was made of them knows when it is old.
create table result_change (
    fiscal_year bigint not null primary key,
    version bigint not null
);

create index agency_year_by_total on agency_year (fiscal_year, total);
