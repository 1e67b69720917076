-- Reports that were issued. A row and its files never change; a correction is the next version of the series, which has the public address.
create table issued_report (
    id text not null primary key,
    series text not null,
    agency_id text not null references agency (id),
    kind text not null,
    fiscal_year bigint not null,
    version bigint not null,
    title text not null,
    language text not null,
    issued_at text not null,
    issued_by text not null,
    -- Why it was corrected; null for the first version.
    correction text,
    -- Why it was issued although it contradicts itself, and in what it does: one finding on each line.
    reason text,
    findings text,
    unique (series, version),
    unique (agency_id, kind, fiscal_year, version)
);
create index issued_report_of_agency on issued_report (agency_id, fiscal_year);

create table issued_file (
    report_id text not null references issued_report (id),
    format text not null,
    sha256 text not null,
    size bigint not null,
    bytes bytea not null,
    primary key (report_id, format)
);
