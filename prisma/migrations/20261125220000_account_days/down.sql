-- Lost: what each account brought by day. Networks tell the newest days again.
DROP TABLE account_metrics_daily;
ALTER TABLE social_accounts DROP COLUMN figures_due_at;
