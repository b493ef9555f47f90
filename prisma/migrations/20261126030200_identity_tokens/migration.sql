-- Links that prove who reads an address: single use, and only their SHA-256 is stored.
CREATE TABLE email_tokens (
  id uuid PRIMARY KEY DEFAULT uuid_generate_v4(),
  user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  purpose varchar(20) NOT NULL CONSTRAINT email_tokens_purpose_check CHECK (purpose IN ('verify', 'reset')),
  token_hash char(64) NOT NULL UNIQUE,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  created_at timestamptz NOT NULL
);
CREATE INDEX email_tokens_user ON email_tokens (user_id);
CREATE INDEX email_tokens_expires ON email_tokens (expires_at);
ALTER TABLE email_tokens ENABLE ROW LEVEL SECURITY;
ALTER TABLE email_tokens FORCE ROW LEVEL SECURITY;
CREATE POLICY system_identity ON email_tokens TO app_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON email_tokens TO app_system;

-- Clients other than the browser rotate their refresh token. All tokens of one log-in are a family; NULL: a browser.
ALTER TABLE refresh_tokens
  ADD COLUMN family_id uuid,
  -- When a successor took its place. Its use after that is a sign of theft; that of a revoked one is not.
  ADD COLUMN rotated_at timestamptz,
  ADD CONSTRAINT refresh_tokens_family_check CHECK (family_id IS NOT NULL OR rotated_at IS NULL);
CREATE INDEX refresh_tokens_family ON refresh_tokens (family_id) WHERE family_id IS NOT NULL;
-- One token of a family is the current one.
CREATE UNIQUE INDEX refresh_tokens_current ON refresh_tokens (family_id)
  WHERE family_id IS NOT NULL AND rotated_at IS NULL AND NOT is_revoked;
