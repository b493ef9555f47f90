-- What an account brought on each day, with or without a post of ours. NULL where a network gives nothing.
CREATE TABLE account_metrics_daily (
  organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  social_account_id uuid NOT NULL REFERENCES social_accounts (id) ON DELETE CASCADE,
  -- Of the organisation's calendar.
  day date NOT NULL,
  impressions integer,
  reach integer,
  interactions integer,
  clicks integer,
  -- Who followed when the day was first read; only the day that had just ended is asked for it.
  followers integer,
  demographics jsonb,
  read_at timestamptz NOT NULL,
  PRIMARY KEY (social_account_id, day),
  CONSTRAINT account_metrics_daily_org_social_account_fkey FOREIGN KEY (organization_id, social_account_id)
    REFERENCES social_accounts (organization_id, id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX account_metrics_daily_day ON account_metrics_daily (day);
ALTER TABLE account_metrics_daily ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_metrics_daily FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON account_metrics_daily TO app_tenant
  USING (organization_id = (SELECT app_org())) WITH CHECK (organization_id = (SELECT app_org()));
GRANT SELECT, INSERT, UPDATE ON account_metrics_daily TO app_tenant;
CREATE POLICY system_retention ON account_metrics_daily TO app_system USING (true);
GRANT SELECT, DELETE ON account_metrics_daily TO app_system;

-- When the network is next asked about the account's days.
ALTER TABLE social_accounts ADD COLUMN figures_due_at timestamptz NOT NULL DEFAULT now();
CREATE INDEX idx_social_accounts_figures ON social_accounts (figures_due_at);
GRANT SELECT (figures_due_at) ON social_accounts TO app_system;
