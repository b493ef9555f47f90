-- Who runs the service. Staff are no users: another table, other sessions, another cookie, and no row of theirs belongs
-- to an organisation. Only the system's role ever sees them.
CREATE TABLE staff (
  id uuid PRIMARY KEY DEFAULT uuid_generate_v4(),
  email varchar(255) NOT NULL UNIQUE,
  password_hash varchar(255) NOT NULL,
  name varchar(255) NOT NULL,
  is_active boolean NOT NULL DEFAULT true,
  last_login_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- `token` is the SHA-256 of what the browser holds. A session ends at `ends_at` whatever happens, and before that when
-- it was not used until `idle_at`.
CREATE TABLE staff_sessions (
  id uuid PRIMARY KEY DEFAULT uuid_generate_v4(),
  staff_id uuid NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
  token varchar(64) NOT NULL UNIQUE,
  idle_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  user_agent text,
  ip_address varchar(45),
  created_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz
);
CREATE INDEX staff_sessions_staff ON staff_sessions (staff_id);
CREATE INDEX staff_sessions_ends ON staff_sessions (ends_at);

ALTER TABLE staff ENABLE ROW LEVEL SECURITY;
ALTER TABLE staff FORCE ROW LEVEL SECURITY;
ALTER TABLE staff_sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE staff_sessions FORCE ROW LEVEL SECURITY;
CREATE POLICY system_staff ON staff TO app_system USING (true) WITH CHECK (true);
CREATE POLICY system_staff ON staff_sessions TO app_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON staff TO app_system;
GRANT SELECT, INSERT, UPDATE, DELETE ON staff_sessions TO app_system;

-- The panel looks for the newest changes of all organisations, and for those of one person.
CREATE INDEX audit_entries_actor ON audit_entries (actor_id, id);
CREATE INDEX audit_entries_subject ON audit_entries (subject_id, id);
