-- What an agency says of itself for one cycle. Submitted and approved are rows of who and when, not flags.
create table registration (
    cycle_id text not null references cycle (id),
    agency_id text not null references agency (id),
    contact_name text not null,
    contact_position text not null,
    contact_telephone text not null,
    contact_email text not null,
    staff_count bigint,
    served_count bigint,
    edited_by text not null,
    edited_at text not null,
    submitted_by text,
    submitted_at text,
    decided_by text,
    decided_at text,
    approved bigint,
    comment text,
    version bigint not null,
    primary key (cycle_id, agency_id)
);
