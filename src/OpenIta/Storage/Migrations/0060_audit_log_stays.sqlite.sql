create trigger audit_log_stays before update on audit_log begin select raise(abort, 'the audit log is append-only'); end;
create trigger audit_log_remains before delete on audit_log begin select raise(abort, 'the audit log is append-only'); end;
