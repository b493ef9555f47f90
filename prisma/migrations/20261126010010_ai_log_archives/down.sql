-- Lost: the list of archived months; their files stay in the archive store.
DROP FUNCTION drop_ai_logs_month(date);
DROP FUNCTION hold_ai_logs_month(date);
DROP TABLE ai_log_archives;
