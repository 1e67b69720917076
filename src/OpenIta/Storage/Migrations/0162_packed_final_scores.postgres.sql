-- The text of the final marks, packed (Storage/Packed.cs). The fingerprint is that of the text, as before; and nothing changes them, as before.
create table final_score_packed (
    cycle_id text not null references cycle (id),
    agency_id text not null references agency (id),
    content bytea not null,
    sha256 text not null,
    frozen_at text not null,
    primary key (cycle_id, agency_id)
);
insert into final_score_packed (cycle_id, agency_id, content, sha256, frozen_at) select cycle_id, agency_id, convert_to(content, 'UTF8'), sha256, frozen_at from final_score;
drop table final_score;
alter table final_score_packed rename to final_score;
create trigger final_score_stays before update or delete on final_score for each row execute function final_score_stays();
