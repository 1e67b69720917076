create function open_data_stays() returns trigger language plpgsql as $$ begin raise exception 'published snapshots never change'; end $$;
create trigger open_data_snapshot_stays before update or delete on open_data_snapshot for each row execute function open_data_stays();
create trigger open_data_file_stays before update or delete on open_data_file for each row execute function open_data_stays();
