-- How far the making of a synthetic nation is, so that one that was stopped goes on. Empty in every database of real agencies.
create table simulation_stage (
    stage text not null primary key,
    nation text not null,
    done bigint not null
);
