-- What a person is told: once for each occasion, whether or not she wants to see it in the app.
CREATE TABLE notifications (
  id uuid PRIMARY KEY DEFAULT uuid_generate_v4(),
  organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  kind varchar(30) NOT NULL CONSTRAINT notifications_kind_check
    CHECK (kind IN ('post-failed', 'post-missed', 'post-review', 'account-disconnected', 'invitation')),
  -- What it is about, for the page that it leads to.
  target_id uuid REFERENCES publish_history (id) ON DELETE CASCADE,
  social_account_id uuid REFERENCES social_accounts (id) ON DELETE CASCADE,
  dedupe_key varchar(200) NOT NULL,
  -- By her choice at that time: the row alone remembers that she was told.
  in_app boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL,
  read_at timestamptz,
  UNIQUE (user_id, dedupe_key),
  CONSTRAINT notifications_org_target_fkey FOREIGN KEY (organization_id, target_id)
    REFERENCES publish_history (organization_id, id) ON DELETE CASCADE,
  CONSTRAINT notifications_org_social_account_fkey FOREIGN KEY (organization_id, social_account_id)
    REFERENCES social_accounts (organization_id, id) ON DELETE CASCADE
);
CREATE INDEX notifications_shown ON notifications (organization_id, user_id, created_at DESC, id DESC) WHERE in_app;
CREATE INDEX notifications_target ON notifications (target_id);
CREATE INDEX notifications_social_account ON notifications (social_account_id);
ALTER TABLE notifications ENABLE ROW LEVEL SECURITY;
ALTER TABLE notifications FORCE ROW LEVEL SECURITY;
-- Each reads her own.
CREATE POLICY tenant ON notifications TO app_tenant
  USING (organization_id = (SELECT app_org()) AND user_id = (SELECT app_user()))
  WITH CHECK (organization_id = (SELECT app_org()) AND user_id = (SELECT app_user()));
GRANT SELECT, UPDATE (read_at) ON notifications TO app_tenant;
CREATE POLICY system_tells ON notifications TO app_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON notifications TO app_system;

-- What the sweep looks for. Neither index holds a row on the way of a post that goes well.
CREATE INDEX publish_history_in_trouble ON publish_history (updated_at)
  WHERE status IN ('failed', 'missed', 'needs_review');
CREATE INDEX social_accounts_in_trouble ON social_accounts (id) WHERE needs_reconnect;
