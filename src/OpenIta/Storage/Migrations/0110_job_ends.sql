-- A person may end a job before it is done; who it was is its outcome.
alter table job add column ended_by text;
