-- Mail that leaves. What it says (recipient, words, links with single-use tokens) lies in an envelope of the token
-- vault until it was sent, and is blanked then. Without a mail server it is kept for the outbox page, or given up.
CREATE TABLE mails (
  id uuid PRIMARY KEY DEFAULT uuid_generate_v4(),
  organization_id uuid REFERENCES organizations (id) ON DELETE CASCADE,
  template varchar(30) NOT NULL,
  -- One mail for each occasion, however often it is asked for.
  dedupe_key varchar(200) NOT NULL UNIQUE,
  envelope text,
  status varchar(20) NOT NULL DEFAULT 'waiting' CONSTRAINT mails_status_check
    CHECK (status IN ('waiting', 'sent', 'kept', 'failed')),
  tries integer NOT NULL DEFAULT 0,
  -- Whoever sends it now has until then; a mail that is to be tried again waits until then.
  held_until timestamptz,
  last_error text,
  created_at timestamptz NOT NULL,
  ended_at timestamptz,
  CONSTRAINT mails_envelope_check CHECK (envelope IS NOT NULL = (status IN ('waiting', 'kept')))
);
CREATE INDEX mails_waiting ON mails (created_at) WHERE status = 'waiting';
CREATE INDEX mails_ended ON mails (ended_at);
CREATE INDEX mails_organization ON mails (organization_id);
ALTER TABLE mails ENABLE ROW LEVEL SECURITY;
ALTER TABLE mails FORCE ROW LEVEL SECURITY;
-- An organisation puts mail in and never reads any.
CREATE POLICY tenant_writes ON mails FOR INSERT TO app_tenant WITH CHECK (organization_id = (SELECT app_org()));
GRANT INSERT (id, organization_id, template, dedupe_key, envelope, created_at) ON mails TO app_tenant;
CREATE POLICY system_mails ON mails TO app_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON mails TO app_system;
