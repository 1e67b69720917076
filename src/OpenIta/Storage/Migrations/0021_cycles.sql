-- One round of a programme in a fiscal year, by the framework it runs on.
create table cycle (
    id text not null primary key,
    programme text not null,
    fiscal_year bigint not null,
    framework text not null,
    created_at text not null,
    unique (programme, fiscal_year)
);

-- Opens is the first instant of the phase, closes the first instant after it.
create table cycle_phase (
    cycle_id text not null references cycle (id),
    phase text not null,
    opens_at text not null,
    closes_at text not null,
    primary key (cycle_id, phase)
);

-- A later end of a phase, for all agencies (agency_id is null) or for one. The latest end holds.
create table phase_extension (
    id text not null primary key,
    cycle_id text not null references cycle (id),
    phase text not null,
    agency_id text references agency (id),
    closes_at text not null,
    reason text not null,
    given_by text not null,
    given_at text not null
);
create index phase_extension_of_cycle on phase_extension (cycle_id, phase, agency_id);

-- What the clock did: each opening and lock is written down once, however late the job runs. For whom: an agency, or '' for all.
create table phase_event (
    cycle_id text not null references cycle (id),
    phase text not null,
    event text not null,
    for_whom text not null,
    due_at text not null,
    recorded_at text not null,
    primary key (cycle_id, phase, event, for_whom, due_at)
);
