-- Lost: the sums of months, those of figures that were cleared a year after them for good, and when removed posts were
-- blanked.
DROP POLICY system_retention ON analytics_snapshots;
REVOKE SELECT, DELETE ON analytics_snapshots FROM app_system;
DROP POLICY system_retention_ends ON analytics;
REVOKE DELETE ON analytics FROM app_system;
DROP INDEX publish_history_published;
ALTER TABLE content DROP COLUMN purged_at;
DROP TABLE analytics_monthly;
