-- The cycle whose calendar a survey follows; null for one whose days were set by hand.
alter table survey add column cycle_id text references cycle (id);
