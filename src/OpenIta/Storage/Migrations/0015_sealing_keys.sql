-- Keys with which cookies and forms are sealed: the same for every node, and kept over a restart.
create table sealing_key (
    name text not null primary key,
    content text not null
);
