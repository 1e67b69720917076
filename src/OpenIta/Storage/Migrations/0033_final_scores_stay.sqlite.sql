create trigger final_score_stays before update on final_score begin select raise(abort, 'final scores never change'); end;
create trigger final_score_remains before delete on final_score begin select raise(abort, 'final scores never change'); end;
