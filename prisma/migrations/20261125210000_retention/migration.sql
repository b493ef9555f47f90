-- What came of the posts of each account and month, kept for ever: the figures of single posts go after a year.
CREATE TABLE analytics_monthly (
  organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  platform varchar(50) NOT NULL CONSTRAINT analytics_monthly_platform_check
    CHECK (platform IN ('instagram', 'facebook', 'whatsapp', 'google-business')),
  -- Of an account that is gone: zeros. No key, since the figures outlive the account.
  social_account_id uuid NOT NULL,
  -- Its first day, by the organisation's calendar: when the posts went out.
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  posts integer NOT NULL,
  impressions bigint,
  reach bigint,
  likes bigint,
  comments bigint,
  shares bigint,
  saves bigint,
  clicks bigint,
  counted_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, platform, social_account_id, month)
);
ALTER TABLE analytics_monthly ENABLE ROW LEVEL SECURITY;
ALTER TABLE analytics_monthly FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON analytics_monthly TO app_tenant
  USING (organization_id = (SELECT app_org())) WITH CHECK (organization_id = (SELECT app_org()));
GRANT SELECT ON analytics_monthly TO app_tenant;
CREATE POLICY system_upkeep ON analytics_monthly TO app_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON analytics_monthly TO app_system;

-- When the words and pictures of a removed post were taken away; the row stays while its history points at it.
ALTER TABLE content ADD COLUMN purged_at timestamptz;
CREATE INDEX content_removed ON content (deleted_at) WHERE deleted_at IS NOT NULL AND purged_at IS NULL;
CREATE INDEX publish_history_published ON publish_history (published_at) WHERE status = 'published';

-- Retention of figures goes through all organisations at once.
CREATE POLICY system_retention_ends ON analytics FOR DELETE TO app_system USING (true);
GRANT DELETE ON analytics TO app_system;
CREATE POLICY system_retention ON analytics_snapshots TO app_system USING (true);
GRANT SELECT, DELETE ON analytics_snapshots TO app_system;
