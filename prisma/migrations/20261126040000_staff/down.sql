-- Lost: staff accounts and their sessions.
DROP INDEX audit_entries_subject;
DROP INDEX audit_entries_actor;
DROP TABLE staff_sessions;
DROP TABLE staff;
