create trigger open_data_snapshot_stays before update on open_data_snapshot begin select raise(abort, 'published snapshots never change'); end;
create trigger open_data_snapshot_remains before delete on open_data_snapshot begin select raise(abort, 'published snapshots never change'); end;
create trigger open_data_file_stays before update on open_data_file begin select raise(abort, 'published snapshots never change'); end;
create trigger open_data_file_remains before delete on open_data_file begin select raise(abort, 'published snapshots never change'); end;
