create function final_score_stays() returns trigger language plpgsql as $$ begin raise exception 'final scores never change'; end $$;
create trigger final_score_stays before update or delete on final_score for each row execute function final_score_stays();
