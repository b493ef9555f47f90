-- Staff in the place of a user who asked for help: why, in which organisation, and until when. The ticket opens it
-- once, on the owner's origin; only its SHA-256 is kept.
CREATE TABLE impersonations (
  id uuid PRIMARY KEY DEFAULT uuid_generate_v4(),
  staff_id uuid NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
  user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  reason text NOT NULL,
  ticket varchar(64) NOT NULL UNIQUE,
  ticket_until timestamptz NOT NULL,
  begun_at timestamptz,
  ends_at timestamptz,
  ended_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX impersonations_staff ON impersonations (staff_id);
CREATE INDEX impersonations_user ON impersonations (user_id);
CREATE INDEX impersonations_organization ON impersonations (organization_id);
ALTER TABLE impersonations ENABLE ROW LEVEL SECURITY;
ALTER TABLE impersonations FORCE ROW LEVEL SECURITY;
CREATE POLICY system_staff ON impersonations TO app_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON impersonations TO app_system;

-- A session that belongs to one is over when it is.
ALTER TABLE refresh_tokens ADD COLUMN impersonation_id uuid REFERENCES impersonations (id) ON DELETE CASCADE;
CREATE INDEX refresh_tokens_impersonation ON refresh_tokens (impersonation_id) WHERE impersonation_id IS NOT NULL;
