/** Instants are milliseconds since the epoch; lists of names are comma-separated. */
export const SCHEMA = `
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS accounts (
  id TEXT PRIMARY KEY,
  network TEXT NOT NULL CHECK (network IN ('instagram', 'facebook')),
  name TEXT NOT NULL,
  username TEXT NOT NULL,
  app_scoped_id TEXT NOT NULL UNIQUE,
  account_type TEXT NOT NULL,
  category TEXT NOT NULL,
  about TEXT NOT NULL,
  tasks TEXT NOT NULL,
  linked_instagram_id TEXT REFERENCES accounts (id),
  followers INTEGER NOT NULL,
  quota_total INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  UNIQUE (network, username)
) STRICT;
CREATE INDEX IF NOT EXISTS accounts_linked ON accounts (linked_instagram_id);

CREATE TABLE IF NOT EXISTS codes (
  code TEXT PRIMARY KEY,
  flow TEXT NOT NULL,
  client_id TEXT NOT NULL,
  redirect_uri TEXT NOT NULL,
  scopes TEXT NOT NULL,
  account_ids TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT;

CREATE TABLE IF NOT EXISTS grants (
  id INTEGER PRIMARY KEY,
  flow TEXT NOT NULL,
  scopes TEXT NOT NULL,
  account_ids TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  revoked_at INTEGER
) STRICT;

CREATE TABLE IF NOT EXISTS tokens (
  token TEXT PRIMARY KEY,
  grant_id INTEGER NOT NULL REFERENCES grants (id),
  kind TEXT NOT NULL CHECK (kind IN ('facebook-user', 'page', 'instagram')),
  account_id TEXT REFERENCES accounts (id),
  parent TEXT REFERENCES tokens (token),
  long_lived INTEGER NOT NULL,
  issued_at INTEGER NOT NULL,
  expires_at INTEGER,
  UNIQUE (parent, account_id)
) STRICT;

CREATE TABLE IF NOT EXISTS pictures (
  sha256 TEXT PRIMARY KEY,
  content_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS containers (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  sha256 TEXT NOT NULL REFERENCES pictures (sha256),
  source_url TEXT NOT NULL,
  caption TEXT,
  alt_text TEXT,
  created_at INTEGER NOT NULL,
  polls_left INTEGER NOT NULL,
  error_subcode INTEGER,
  media_id TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS containers_by_account ON containers (account_id, created_at);

CREATE TABLE IF NOT EXISTS photos (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  sha256 TEXT NOT NULL REFERENCES pictures (sha256),
  source_url TEXT NOT NULL,
  caption TEXT,
  alt_text TEXT,
  created_at INTEGER NOT NULL,
  post_id TEXT
) STRICT;

CREATE TABLE IF NOT EXISTS posts (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  caption TEXT,
  link TEXT,
  shortcode TEXT UNIQUE,
  visible INTEGER NOT NULL,
  published_at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS posts_by_account ON posts (account_id, sequence) WHERE visible = 1;
CREATE INDEX IF NOT EXISTS posts_by_time ON posts (account_id, published_at) WHERE visible = 1;

CREATE TABLE IF NOT EXISTS post_pictures (
  post_id TEXT NOT NULL REFERENCES posts (id),
  position INTEGER NOT NULL,
  photo_id TEXT,
  sha256 TEXT NOT NULL REFERENCES pictures (sha256),
  source_url TEXT NOT NULL,
  alt_text TEXT,
  PRIMARY KEY (post_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS faults (
  id INTEGER PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  fault TEXT NOT NULL,
  options TEXT NOT NULL,
  times_left INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS faults_by_account ON faults (account_id, fault);

CREATE TABLE IF NOT EXISTS calls (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  account_id TEXT,
  host TEXT NOT NULL,
  method TEXT NOT NULL,
  path TEXT NOT NULL,
  operation TEXT,
  parameters TEXT NOT NULL,
  status INTEGER,
  code TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS calls_by_account ON calls (account_id, id);
CREATE INDEX IF NOT EXISTS calls_by_time ON calls (at);
`;
