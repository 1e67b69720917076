-- What dashboards show of a year and a place, made whenever results freeze or change. Content is JSON, read whole.
create table statistic (
    fiscal_year bigint not null,
    kind text not null,
    place text not null,
    content text not null,
    primary key (fiscal_year, kind, place)
);

-- The same with final results in it that are not public: apart, so that no public page can take it for the other.
create table unpublished_statistic (
    fiscal_year bigint not null,
    kind text not null,
    place text not null,
    content text not null,
    primary key (fiscal_year, kind, place)
);

-- Which versions of the year's results and of those of the year before the statistics were made from.
create table statistic_version (
    fiscal_year bigint not null primary key,
    version bigint not null,
    version_before bigint not null
);

-- Public totals with their places: in the nation, among agencies of the type, and of the type and size.
create table ranking (
    fiscal_year bigint not null,
    agency_id text not null references agency (id),
    type text,
    size_group text,
    province text,
    total bigint not null,
    change bigint,
    level text,
    level_title text,
    in_nation bigint not null,
    in_type bigint,
    in_peers bigint,
    primary key (fiscal_year, agency_id)
);
create index ranking_in_nation on ranking (fiscal_year, in_nation, agency_id);
create index ranking_in_type on ranking (fiscal_year, type, in_type, agency_id);
create index ranking_in_peers on ranking (fiscal_year, type, size_group, in_peers, agency_id);
