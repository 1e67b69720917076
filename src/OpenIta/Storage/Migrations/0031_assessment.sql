-- Who may be given agencies in a round, and where they come from; both decide on conflicts of interest.
create table assessor (
    cycle_id text not null references cycle (id),
    person_id text not null references person (id),
    own_agency_id text references agency (id),
    own_province text not null,
    added_at text not null,
    primary key (cycle_id, person_id)
);

-- What the last draw went by.
create table allotment_rules (
    cycle_id text not null primary key references cycle (id),
    own_province_excluded bigint not null,
    blind_share bigint not null,
    seed text not null
);

-- Seat 2 is the second of a blind pair.
create table allotment (
    cycle_id text not null references cycle (id),
    agency_id text not null references agency (id),
    seat bigint not null,
    person_id text not null references person (id),
    allotted_at text not null,
    primary key (cycle_id, agency_id, seat),
    unique (cycle_id, agency_id, person_id)
);
create index allotment_of_person on allotment (person_id, cycle_id);

-- What an assessor says of an item. A changed mind is a new row; the old one keeps when it was replaced.
create table judgement (
    id text not null primary key,
    cycle_id text not null references cycle (id),
    agency_id text not null references agency (id),
    item text not null,
    seat bigint not null,
    person_id text not null references person (id),
    mark bigint not null,
    reason text,
    missing_elements text not null,
    comment text not null,
    judged_at text not null,
    replaced_at text
);
create unique index judgement_in_force on judgement (cycle_id, agency_id, item, seat) where replaced_at is null;

-- What an agency disputes, and why; one per item.
create table appeal (
    cycle_id text not null references cycle (id),
    agency_id text not null references agency (id),
    item text not null,
    grounds text not null,
    filed_by text not null references person (id),
    filed_at text not null,
    primary key (cycle_id, agency_id, item)
);

-- What an adjudicator decides: where two marks differ, or on an appeal.
create table decision (
    cycle_id text not null references cycle (id),
    agency_id text not null references agency (id),
    item text not null,
    about text not null,
    mark bigint not null,
    reason text not null,
    decided_by text not null references person (id),
    decided_at text not null,
    primary key (cycle_id, agency_id, item, about)
);

-- Items an agency did not dispute until the appeals closed: silence is acceptance. Written once, when the calendar closes them.
create table acceptance (
    cycle_id text not null references cycle (id),
    agency_id text not null references agency (id),
    items text not null,
    accepted_at text not null,
    primary key (cycle_id, agency_id)
);

-- The final marks of an agency with their fingerprint. Never changed: see 0033.
create table final_score (
    cycle_id text not null references cycle (id),
    agency_id text not null references agency (id),
    content text not null,
    sha256 text not null,
    frozen_at text not null,
    primary key (cycle_id, agency_id)
);
