-- The text of the final marks, packed (Storage/Packed.cs). The fingerprint is that of the text, as before; and nothing changes them, as before.
create table final_score_packed (
    cycle_id text not null references cycle (id),
    agency_id text not null references agency (id),
    content bytea not null,
    sha256 text not null,
    frozen_at text not null,
    primary key (cycle_id, agency_id)
);
insert into final_score_packed (cycle_id, agency_id, content, sha256, frozen_at) select cycle_id, agency_id, cast(content as blob), sha256, frozen_at from final_score;
drop trigger final_score_stays;
drop trigger final_score_remains;
drop table final_score;
alter table final_score_packed rename to final_score;
create trigger final_score_stays before update on final_score begin select raise(abort, 'final scores never change'); end;
create trigger final_score_remains before delete on final_score begin select raise(abort, 'final scores never change'); end;
