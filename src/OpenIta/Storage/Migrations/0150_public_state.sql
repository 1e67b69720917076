-- Counts every change of an agency in one row, and every making of a year's statistics: what is kept of public pages knows by them when it is old.
create table agency_change (
    id bigint not null primary key,
    version bigint not null
);

alter table statistic_version add column made bigint not null default 0;
