create function audit_log_stays() returns trigger language plpgsql as $$ begin raise exception 'the audit log is append-only'; end $$;
create trigger audit_log_stays before update or delete on audit_log for each row execute function audit_log_stays();
create trigger audit_log_remains before truncate on audit_log for each statement execute function audit_log_stays();
