-- Who was asked to join an organisation. The link holds the token; only its hash is kept here, and it works once.
CREATE TABLE invitations (
  id UUID PRIMARY KEY DEFAULT uuid_generate_v4(),
  organization_id UUID NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  email VARCHAR(255) NOT NULL,
  role VARCHAR(50) NOT NULL CONSTRAINT invitations_role_check CHECK (role IN ('admin', 'member')),
  token_hash CHAR(64) NOT NULL UNIQUE,
  invited_by UUID REFERENCES users (id) ON DELETE SET NULL,
  created_at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at TIMESTAMPTZ NOT NULL,
  accepted_at TIMESTAMPTZ,
  revoked_at TIMESTAMPTZ,
  CONSTRAINT invitations_end_check CHECK (accepted_at IS NULL OR revoked_at IS NULL)
);
CREATE INDEX invitations_organization_id_idx ON invitations (organization_id);
CREATE INDEX invitations_invited_by_idx ON invitations (invited_by);
-- An address is asked once at a time; asking again renews the link.
CREATE UNIQUE INDEX invitations_open_key ON invitations (organization_id, email)
  WHERE accepted_at IS NULL AND revoked_at IS NULL;

ALTER TABLE invitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitations FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON invitations TO app_tenant
  USING (organization_id = (SELECT app_org())) WITH CHECK (organization_id = (SELECT app_org()));
GRANT SELECT, INSERT, UPDATE, DELETE ON invitations TO app_tenant;

-- Whoever holds the link belongs to no organisation yet.
CREATE POLICY system_joining ON invitations FOR SELECT TO app_system USING (true);
CREATE POLICY system_joined ON invitations FOR UPDATE TO app_system USING (true);
GRANT SELECT, UPDATE (accepted_at) ON invitations TO app_system;
