-- Media that a post counts on are there when it goes out, and bytes go only when nobody counts on them any more.
ALTER TABLE media
  -- The resumable upload that it came from: asked again, also after a restart, the answer is the same.
  ADD COLUMN upload_id varchar(100),
  -- What the latest look at the store and the public address found, before a post that shows it was due.
  ADD COLUMN checked_at timestamptz,
  ADD COLUMN fault varchar(20) CHECK (fault IN ('missing', 'damaged', 'unreachable')),
  ADD COLUMN fault_since timestamptz,
  -- When the bytes of removed media went.
  ADD COLUMN purged_at timestamptz,
  ADD CONSTRAINT media_fault_has_begun CHECK ((fault IS NULL) = (fault_since IS NULL)),
  ADD CONSTRAINT media_organization_id_upload_id_key UNIQUE (organization_id, upload_id);
CREATE INDEX idx_media_sha256 ON media (sha256);
CREATE INDEX idx_media_removed ON media (deleted_at) WHERE deleted_at IS NOT NULL AND purged_at IS NULL;

-- Bytes are shared by all rows of one hash, in all organisations. Whoever is about to write a row holds the bytes first;
-- whoever takes them away marks that before. Both lock this row, so no row is written over bytes that are going.
CREATE TABLE media_holds (
  sha256 char(64) PRIMARY KEY,
  held_until timestamptz NOT NULL,
  purging boolean NOT NULL DEFAULT false
);
CREATE INDEX idx_media_holds_until ON media_holds (held_until);
ALTER TABLE media_holds ENABLE ROW LEVEL SECURITY;
ALTER TABLE media_holds FORCE ROW LEVEL SECURITY;
CREATE POLICY system_media ON media_holds TO app_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON media_holds TO app_system;

CREATE POLICY system_upkeep ON media FOR UPDATE TO app_system USING (true);
GRANT UPDATE (checked_at, fault, fault_since, purged_at) ON media TO app_system;
CREATE POLICY system_sweep ON content_media FOR SELECT TO app_system USING (true);
GRANT SELECT ON content_media TO app_system;

-- What has to be in the store before a network is sent there: one statement and one round trip.
CREATE FUNCTION publishing.stored_media(organization uuid, content uuid)
RETURNS TABLE (sha256 char, kind varchar, bytes integer) LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM publishing.act_for(organization);
  RETURN QUERY SELECT m.sha256, m.kind, m.bytes FROM content_media l JOIN media m ON m.id = l.media_id
                WHERE l.content_id = stored_media.content ORDER BY l.position;
END;
$$;
REVOKE ALL ON FUNCTION publishing.stored_media FROM PUBLIC;
GRANT EXECUTE ON FUNCTION publishing.stored_media TO app_tenant;
