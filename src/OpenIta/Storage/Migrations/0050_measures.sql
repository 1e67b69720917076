-- Measures of an agency for a fiscal year. What people type is JSON; the version grows with every change.
create table agency_measure (
    id text not null primary key,
    agency_id text not null references agency (id),
    fiscal_year bigint not null,
    number bigint not null,
    content text not null,
    continued_from text references agency_measure (id),
    report_id text references report (id),
    -- Place of the row in the report it was read from, so that it comes in once.
    report_row text,
    version bigint not null,
    unique (report_id, report_row)
);
create index agency_measure_of_year on agency_measure (agency_id, fiscal_year, number);

-- Only ever added to: how a measure stood on a day, who said so and when. Days are ISO dates.
create table measure_progress (
    id text not null primary key,
    measure_id text not null references agency_measure (id),
    until_day text not null,
    status text not null,
    told text,
    outcome text,
    by_name text not null,
    at text not null
);
create index measure_progress_of on measure_progress (measure_id, at);

-- Evidence of a report of progress: a page by its address, or a file by the hash of its bytes.
create table measure_evidence (
    progress_id text not null references measure_progress (id),
    position bigint not null,
    name text not null,
    url text,
    sha256 text,
    size bigint,
    dated_on text,
    primary key (progress_id, position)
);

-- Files once each, however often they are named.
create table evidence_file (
    agency_id text not null references agency (id),
    sha256 text not null,
    size bigint not null,
    bytes bytea not null,
    primary key (agency_id, sha256)
);

-- The work plan by phase.
create table work_plan_step (
    id text not null primary key,
    agency_id text not null references agency (id),
    fiscal_year bigint not null,
    phase text not null,
    number bigint not null,
    content text not null,
    report_id text references report (id),
    report_row text,
    unique (report_id, report_row)
);
create index work_plan_of_year on work_plan_step (agency_id, fiscal_year, number);

-- How an agency reads its scores, and the words of its analysis: one row for each section and language, with figures as fields.
create table analysis_bounds (
    agency_id text not null references agency (id),
    fiscal_year bigint not null,
    develop bigint not null,
    keep bigint not null,
    primary key (agency_id, fiscal_year)
);
create table analysis_text (
    agency_id text not null references agency (id),
    fiscal_year bigint not null,
    section text not null,
    language text not null,
    template text not null,
    by_name text not null,
    at text not null,
    primary key (agency_id, fiscal_year, section, language)
);
