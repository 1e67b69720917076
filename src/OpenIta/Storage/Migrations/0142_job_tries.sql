-- How often a job was taken and neither finished nor given back.
alter table job add column tries bigint not null default 0;
