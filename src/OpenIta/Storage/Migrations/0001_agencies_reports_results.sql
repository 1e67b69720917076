-- Ids are UUIDv7 as text, instants UTC text, scores hundred-thousandths (see Storage/Stored.cs).
-- Sort keys are th-TH collation keys made by the program, so that every database orders Thai names alike.

create table agency (
    id text not null primary key,
    name text not null,
    name_key text not null,
    type text,
    district text,
    district_key text not null,
    province text,
    province_key text not null,
    search_key text not null,
    sort_key bytea not null,
    province_sort_key bytea not null,
    -- The year the list shows when none is asked for: the latest with a total, else the latest.
    shown_year bigint,
    unique (name_key, province_key, district_key)
);
create index agency_by_name on agency (sort_key, id);
create index agency_by_province on agency (province_sort_key, sort_key, id);

-- Every version of every report as read. A series is one document over its versions.
create table report (
    id text not null primary key,
    agency_id text not null references agency (id),
    fiscal_year bigint,
    kinds text not null,
    file_name text not null,
    sha256 text not null unique,
    series_id text not null,
    version bigint not null,
    superseded_by text references report (id),
    imported_at text not null,
    content text not null,
    unique (series_id, version)
);
create index report_of_agency on report (agency_id, fiscal_year);

create table printed_score (
    report_id text not null references report (id),
    fiscal_year bigint not null,
    node text not null,
    line bigint not null,
    score bigint not null,
    printed text not null,
    primary key (report_id, fiscal_year, node, line, score)
);

create table finding (
    report_id text not null references report (id),
    position bigint not null,
    rule text not null,
    node text,
    line bigint not null,
    primary key (report_id, position)
);

create table measure (
    report_id text not null references report (id),
    position bigint not null,
    title text not null,
    status text,
    line bigint,
    primary key (report_id, position)
);

-- Rows of indicator progress and of disclosure-item tables that state a progress.
create table progress (
    report_id text not null references report (id),
    position bigint not null,
    node text,
    status text,
    line bigint,
    primary key (report_id, position)
);

-- The result of one agency in one year, derived from the current versions of its reports.
create table agency_year (
    agency_id text not null references agency (id),
    fiscal_year bigint not null,
    total bigint,
    level text,
    level_title text,
    findings bigint not null,
    primary key (agency_id, fiscal_year)
);
