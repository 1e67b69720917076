-- The checklist of an agency in a cycle and how far it is in the state machine. The version grows with every move.
create table submission (
    cycle_id text not null references cycle (id),
    agency_id text not null references agency (id),
    state text not null,
    version bigint not null,
    submitted_by text,
    submitted_at text,
    approved_by_name text,
    approved_at text,
    primary key (cycle_id, agency_id)
);
create index submission_by_state on submission (cycle_id, state);

-- What an agency declares for one item, as JSON: answer, addresses with notes, explanation, elements, reasons given for warnings.
create table declaration (
    cycle_id text not null references cycle (id),
    agency_id text not null references agency (id),
    item text not null,
    content text not null,
    version bigint not null,
    edited_by text not null,
    edited_by_name text not null,
    edited_at text not null,
    primary key (cycle_id, agency_id, item)
);

-- The evidence list as the executive approved it, item by item; never changed. What assessors see, and all that counts in an appeal.
create table approved_declaration (
    cycle_id text not null references cycle (id),
    agency_id text not null references agency (id),
    item text not null,
    content text not null,
    sha256 text not null,
    approved_at text not null,
    primary key (cycle_id, agency_id, item)
);

-- Which departments answer for an item.
create table item_assignment (
    cycle_id text not null references cycle (id),
    agency_id text not null references agency (id),
    item text not null,
    department_id text not null references department (id),
    primary key (cycle_id, agency_id, item, department_id)
);

-- The story of an item, or of the whole checklist where item is ''. Shown to both sides as one timeline; only ever added to.
create table item_event (
    id text not null primary key,
    cycle_id text not null references cycle (id),
    agency_id text not null references agency (id),
    item text not null,
    act text not null,
    by_person text not null,
    by_name text not null,
    at text not null,
    comment text
);
create index item_event_of_agency on item_event (cycle_id, agency_id, item, at);

-- Hosts outside the agencies' own websites that may be declared, such as the state's procurement site.
create table listed_domain (
    host text not null primary key,
    note text not null
);
insert into listed_domain (host, note) values
    ('gprocurement.go.th', 'ระบบจัดซื้อจัดจ้างภาครัฐ (e-GP)'),
    ('dla.go.th', 'กรมส่งเสริมการปกครองท้องถิ่น'),
    ('data.go.th', 'ศูนย์กลางข้อมูลเปิดภาครัฐ'),
    ('facebook.com', 'สื่อสังคมออนไลน์ของหน่วยงาน'),
    ('youtube.com', 'สื่อสังคมออนไลน์ของหน่วยงาน'),
    ('line.me', 'สื่อสังคมออนไลน์ของหน่วยงาน');
