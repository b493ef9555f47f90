/**
 * What came after the first schema. Each is applied once, in order; a network that began with an older version keeps
 * its accounts and posts. New ones go to the end.
 */
export const SCHEMA_CHANGES = [
  `
ALTER TABLE pictures ADD COLUMN duration_ms INTEGER;
ALTER TABLE containers ADD COLUMN media_type TEXT NOT NULL DEFAULT 'IMAGE';
ALTER TABLE containers ADD COLUMN is_carousel_item INTEGER NOT NULL DEFAULT 0;
ALTER TABLE containers ADD COLUMN children TEXT NOT NULL DEFAULT '';
ALTER TABLE posts ADD COLUMN product TEXT NOT NULL DEFAULT 'FEED';
DROP INDEX posts_by_account;
DROP INDEX posts_by_time;
CREATE INDEX posts_by_account ON posts (account_id, product, sequence) WHERE visible = 1;
CREATE INDEX posts_by_time ON posts (account_id, published_at) WHERE visible = 1;

CREATE TABLE comments (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  post_id TEXT NOT NULL REFERENCES posts (id),
  text TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX comments_by_post ON comments (post_id, sequence);

CREATE TABLE videos (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  product TEXT NOT NULL CHECK (product IN ('REELS', 'STORY')),
  sha256 TEXT REFERENCES pictures (sha256),
  source_url TEXT,
  polls_left INTEGER NOT NULL,
  error TEXT,
  created_at INTEGER NOT NULL,
  post_id TEXT
) STRICT;
`,
  // Rebuilt without the list of networks, which grows: SQLite cannot alter a CHECK.
  `
CREATE TABLE accounts_now (
  id TEXT PRIMARY KEY,
  network TEXT NOT NULL,
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
  locality TEXT NOT NULL DEFAULT '',
  UNIQUE (network, username)
) STRICT;
INSERT INTO accounts_now SELECT id, network, name, username, app_scoped_id, account_type, category, about, tasks,
  linked_instagram_id, followers, quota_total, created_at, '' FROM accounts ORDER BY rowid;
DROP TABLE accounts;
ALTER TABLE accounts_now RENAME TO accounts;
CREATE INDEX accounts_linked ON accounts (linked_instagram_id);

ALTER TABLE codes ADD COLUMN offline INTEGER NOT NULL DEFAULT 0;

CREATE TABLE google_accounts (id TEXT PRIMARY KEY, name TEXT NOT NULL, created_at INTEGER NOT NULL) STRICT;

CREATE TABLE google_tokens (
  token TEXT PRIMARY KEY,
  grant_id INTEGER NOT NULL REFERENCES grants (id),
  kind TEXT NOT NULL CHECK (kind IN ('access', 'refresh')),
  issued_at INTEGER NOT NULL,
  expires_at INTEGER
) STRICT;

CREATE TABLE local_posts (
  post_id TEXT PRIMARY KEY REFERENCES posts (id),
  topic_type TEXT NOT NULL,
  language_code TEXT NOT NULL,
  details TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('PROCESSING', 'LIVE', 'REJECTED', 'DELETED')),
  becomes TEXT NOT NULL CHECK (becomes IN ('LIVE', 'REJECTED')),
  polls_left INTEGER NOT NULL,
  decided_by INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX local_posts_open ON local_posts (decided_by) WHERE state = 'PROCESSING';
`,
];
