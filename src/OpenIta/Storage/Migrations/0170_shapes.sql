-- The names of packed numbers, in their order, once for the whole database: the maps of survey_tally, survey_score, assessed_result, agency_node
-- and unpublished_result name a shape and hold the numbers alone. Maps from before, and those of names no pack knows, are JSON with their names.
create table shape (
    fingerprint text not null primary key,
    -- A JSON list.
    names text not null
);
