-- What the connection doctor found when it last looked at an account, and when it looks again. One row for each
-- account: what was found before has no use.
CREATE TABLE account_checks (
  social_account_id UUID PRIMARY KEY REFERENCES social_accounts (id) ON DELETE CASCADE,
  organization_id UUID NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  -- The worst of the findings. NULL: not looked at since it was connected.
  state VARCHAR(10) CONSTRAINT account_checks_state_check CHECK (state IN ('green', 'amber', 'red')),
  findings JSONB NOT NULL DEFAULT '[]',
  -- When the access ends, as the network tells it.
  access_ends_at TIMESTAMPTZ,
  checked_at TIMESTAMPTZ,
  -- The sweep queues a look then, and moves this ahead, so that a look that is lost is made later.
  next_check_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
  UNIQUE (organization_id, social_account_id),
  CONSTRAINT account_checks_checked_check CHECK ((state IS NULL) = (checked_at IS NULL)),
  CONSTRAINT account_checks_org_social_account_fkey FOREIGN KEY (organization_id, social_account_id)
    REFERENCES social_accounts (organization_id, id) ON DELETE CASCADE
);
CREATE INDEX account_checks_organization_id_idx ON account_checks (organization_id);
CREATE INDEX account_checks_next_check_at_idx ON account_checks (next_check_at);

ALTER TABLE account_checks ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_checks FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON account_checks TO app_tenant
  USING (organization_id = (SELECT app_org())) WITH CHECK (organization_id = (SELECT app_org()));
GRANT SELECT, INSERT, UPDATE, DELETE ON account_checks TO app_tenant;

-- The sweep finds what is due in all organisations and moves the next look; it never writes what was found.
CREATE POLICY system_sweep ON account_checks FOR SELECT TO app_system USING (true);
CREATE POLICY system_sweep_begins ON account_checks FOR INSERT TO app_system WITH CHECK (true);
CREATE POLICY system_sweep_moves ON account_checks FOR UPDATE TO app_system USING (true);
GRANT SELECT, INSERT (social_account_id, organization_id, next_check_at), UPDATE (next_check_at)
  ON account_checks TO app_system;
