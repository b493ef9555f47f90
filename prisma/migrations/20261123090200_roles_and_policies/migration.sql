-- Three roles beside the owner, who only migrates:
--   app_tenant  requests and task bodies: rows of the organisation in app.organization_id, of the user in app.user_id
--   app_system  log-in, sweeps, cron: the named policies below and nothing else
--   queue       owns the job queue and no table of the product
-- Roles belong to the whole server and may be there already, perhaps able to log in; passwords are the
-- operator's business. The owner becomes a member, so that one connection string can take each role.

DO $$
DECLARE
  wanted text;
  member_of boolean;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['app_tenant', 'app_system', 'queue'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS', wanted);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      IF EXISTS (SELECT FROM pg_roles WHERE rolname = wanted AND (rolsuper OR rolbypassrls)) THEN
        RAISE EXCEPTION 'Role % passes row-level security. Let a superuser run: ALTER ROLE % NOSUPERUSER NOBYPASSRLS',
          wanted, wanted;
      END IF;
    END;
    BEGIN
      IF current_setting('server_version_num')::integer >= 160000 THEN
        EXECUTE 'SELECT pg_has_role(current_user, $1, ''SET'')' INTO member_of USING wanted;
        IF NOT member_of THEN
          EXECUTE format('GRANT %I TO CURRENT_USER WITH INHERIT FALSE, SET TRUE', wanted);
        END IF;
      ELSIF NOT pg_has_role(current_user, wanted, 'MEMBER') THEN
        EXECUTE format('GRANT %I TO CURRENT_USER', wanted);
      END IF;
    EXCEPTION WHEN insufficient_privilege THEN
      RAISE EXCEPTION 'Role % was created by another user. Let a superuser run: GRANT app_tenant, app_system, queue TO %',
        wanted, quote_ident(current_user);
    END;
  END LOOP;
END;
$$;

-- The default before PostgreSQL 15. Where the schema belongs to another, only a notice is given.
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO app_tenant, app_system;

-- An empty or missing setting is NULL and matches nothing.
CREATE FUNCTION app_org() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.organization_id', true), '')::uuid;
CREATE FUNCTION app_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.user_id', true), '')::uuid;

-- Forced: the owner is subject to them as well.
DO $$
DECLARE
  name text;
BEGIN
  FOR name IN
    SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND c.relname <> '_prisma_migrations'
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
END;
$$;

-- Rows of the current organisation ---------------------------------------------------------------------------

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'social_accounts', 'connect_attempts', 'content', 'media', 'content_media', 'content_variants', 'schedules',
    'publish_history', 'publish_events', 'analytics', 'ai_logs', 'usage_counters', 'ai_reservations', 'audit_entries'
  ] LOOP
    EXECUTE format('CREATE POLICY tenant ON %I TO app_tenant USING (organization_id = (SELECT app_org()))'
      ' WITH CHECK (organization_id = (SELECT app_org()))', name);
  END LOOP;
END;
$$;

GRANT SELECT, INSERT, UPDATE, DELETE ON social_accounts, connect_attempts, media, content_media, content_variants,
  schedules, analytics, usage_counters, ai_reservations TO app_tenant;
-- Contents are soft-deleted, and what was published is kept for ever.
GRANT SELECT, INSERT, UPDATE ON content, publish_history TO app_tenant;
-- Written once.
GRANT SELECT, INSERT ON publish_events, ai_logs, audit_entries TO app_tenant;

-- People and organisations -----------------------------------------------------------------------------------

CREATE POLICY tenant_self_or_colleague ON users FOR SELECT TO app_tenant
  USING (id = (SELECT app_user())
    OR id IN (SELECT m.user_id FROM organization_members m WHERE m.organization_id = (SELECT app_org())));
CREATE POLICY tenant_self ON users FOR UPDATE TO app_tenant USING (id = (SELECT app_user()));
-- Everything but password_hash.
GRANT SELECT (id, email, name, business_type, email_verified, is_active, last_login_at, created_at, updated_at,
  deleted_at), UPDATE (name, business_type) ON users TO app_tenant;

-- No subquery on the table itself here: it would recurse.
CREATE POLICY tenant_own_or_colleague ON organization_members FOR SELECT TO app_tenant
  USING (user_id = (SELECT app_user()) OR organization_id = (SELECT app_org()));
CREATE POLICY tenant ON organization_members TO app_tenant
  USING (organization_id = (SELECT app_org())) WITH CHECK (organization_id = (SELECT app_org()));
GRANT SELECT, INSERT, UPDATE, DELETE ON organization_members TO app_tenant;

CREATE POLICY tenant_member ON organizations FOR SELECT TO app_tenant
  USING (id = (SELECT app_org())
    OR id IN (SELECT m.organization_id FROM organization_members m WHERE m.user_id = (SELECT app_user())));
CREATE POLICY tenant ON organizations FOR UPDATE TO app_tenant
  USING (id = (SELECT app_org())) WITH CHECK (id = (SELECT app_org()));
-- Not its plan, limits or owner.
GRANT SELECT, UPDATE (name, type, settings, time_zone, about, missed_after_minutes) ON organizations TO app_tenant;

CREATE POLICY tenant_self ON user_preferences TO app_tenant
  USING (user_id = (SELECT app_user())) WITH CHECK (user_id = (SELECT app_user()));
GRANT SELECT, INSERT, UPDATE ON user_preferences TO app_tenant;

-- One network account can be connected by several organisations and has one lease: whoever has connected it
-- may hold it. (The subquery sees the current organisation's accounts only.)
CREATE POLICY tenant_connected ON account_leases TO app_tenant
  USING (EXISTS (SELECT FROM social_accounts a WHERE a.platform = account_leases.platform
    AND a.account_id = account_leases.account_id));
GRANT SELECT, INSERT, UPDATE, DELETE ON account_leases TO app_tenant;

-- What the system may do across organisations, table by table and need by need ---------------------------------

CREATE POLICY system_identity ON users TO app_system USING (true) WITH CHECK (true);
CREATE POLICY system_identity ON organizations TO app_system USING (true) WITH CHECK (true);
CREATE POLICY system_identity ON organization_members TO app_system USING (true) WITH CHECK (true);
CREATE POLICY system_identity ON user_preferences TO app_system USING (true) WITH CHECK (true);
CREATE POLICY system_sessions ON refresh_tokens TO app_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON users, organizations, user_preferences TO app_system;
GRANT SELECT, INSERT, UPDATE, DELETE ON organization_members, refresh_tokens TO app_system;

-- The callback of a network knows the state alone.
CREATE POLICY system_callback ON connect_attempts FOR SELECT TO app_system USING (true);
CREATE POLICY system_callback_returned ON connect_attempts FOR UPDATE TO app_system USING (true);
GRANT SELECT, UPDATE ON connect_attempts TO app_system;

-- Pictures are served by their public key, to networks that belong to no organisation.
CREATE POLICY system_serve ON media FOR SELECT TO app_system USING (true);
GRANT SELECT ON media TO app_system;

CREATE POLICY system_sweep ON publish_history FOR SELECT TO app_system USING (true);
CREATE POLICY system_sweep_moves ON publish_history FOR UPDATE TO app_system USING (true);
CREATE POLICY system_sweep ON publish_events FOR SELECT TO app_system USING (true);
CREATE POLICY system_sweep_tells ON publish_events FOR INSERT TO app_system WITH CHECK (true);
CREATE POLICY system_sweep ON content FOR SELECT TO app_system USING (true);
CREATE POLICY system_sweep ON schedules FOR SELECT TO app_system USING (true);
CREATE POLICY system_sweep ON social_accounts FOR SELECT TO app_system USING (true);
CREATE POLICY system_sweep ON analytics FOR SELECT TO app_system USING (true);
CREATE POLICY system_leases ON account_leases TO app_system USING (true) WITH CHECK (true);
CREATE POLICY system_heartbeats ON worker_heartbeats TO app_system USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE ON publish_history TO app_system;
GRANT SELECT, INSERT ON publish_events TO app_system;
GRANT SELECT ON content, schedules, analytics TO app_system;
-- Everything but the tokens.
GRANT SELECT (id, user_id, organization_id, platform, flow, account_id, account_name, token_expires_at, is_active,
  needs_reconnect, last_sync_at, metadata, picture_url, profile_url, sandbox, connected_at, updated_at)
  ON social_accounts TO app_system;
GRANT SELECT, INSERT, UPDATE, DELETE ON account_leases, worker_heartbeats TO app_system;

CREATE POLICY system_upkeep ON ai_logs FOR SELECT TO app_system USING (true);
CREATE POLICY system_upkeep ON ai_reservations FOR SELECT TO app_system USING (true);
CREATE POLICY system_upkeep_expired ON ai_reservations FOR DELETE TO app_system USING (true);
GRANT SELECT ON ai_logs TO app_system;
GRANT SELECT, DELETE ON ai_reservations TO app_system;
GRANT EXECUTE ON FUNCTION ensure_ai_logs_partitions(date, integer) TO app_system;

CREATE POLICY system_audit ON audit_entries FOR SELECT TO app_system USING (true);
CREATE POLICY system_audit_writes ON audit_entries FOR INSERT TO app_system WITH CHECK (true);
GRANT SELECT, INSERT ON audit_entries TO app_system;

CREATE POLICY system_limits ON rate_limits TO app_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limits TO app_system;
