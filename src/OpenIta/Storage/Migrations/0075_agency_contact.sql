-- Whom to ask at an agency, kept by the agency itself; each cycle's registration has a contact of its own.
alter table agency add column contact_name text not null default '';
alter table agency add column contact_position text not null default '';
alter table agency add column contact_telephone text not null default '';
alter table agency add column contact_email text not null default '';
