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
  // Which networks and kinds of token there are is known to the code alone: a constraint that lists them ages.
  `
CREATE TABLE accounts_without_list (
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
  UNIQUE (network, username)
) STRICT;
INSERT INTO accounts_without_list SELECT * FROM accounts;
DROP TABLE accounts;
ALTER TABLE accounts_without_list RENAME TO accounts;
CREATE INDEX accounts_linked ON accounts (linked_instagram_id);

CREATE TABLE tokens_without_list (
  token TEXT PRIMARY KEY,
  grant_id INTEGER NOT NULL REFERENCES grants (id),
  kind TEXT NOT NULL,
  account_id TEXT REFERENCES accounts (id),
  parent TEXT REFERENCES tokens (token),
  long_lived INTEGER NOT NULL,
  issued_at INTEGER NOT NULL,
  expires_at INTEGER,
  UNIQUE (parent, account_id)
) STRICT;
INSERT INTO tokens_without_list SELECT * FROM tokens;
DROP TABLE tokens;
ALTER TABLE tokens_without_list RENAME TO tokens;
`,
  // WhatsApp: business accounts, their numbers and templates, and what goes between a number and people.
  `
CREATE TABLE wabas (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  subscribed INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE numbers (
  account_id TEXT PRIMARY KEY REFERENCES accounts (id),
  waba_id TEXT NOT NULL REFERENCES wabas (id),
  phone TEXT NOT NULL UNIQUE,
  display TEXT NOT NULL,
  quality TEXT NOT NULL,
  tier TEXT NOT NULL,
  per_second INTEGER NOT NULL,
  marketing_cap INTEGER NOT NULL,
  pin TEXT
) STRICT;
CREATE INDEX numbers_by_waba ON numbers (waba_id);

CREATE TABLE templates (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  waba_id TEXT NOT NULL REFERENCES wabas (id),
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  category TEXT NOT NULL,
  status TEXT NOT NULL,
  reason TEXT,
  components TEXT NOT NULL,
  polls_left INTEGER NOT NULL,
  reviewed_at INTEGER NOT NULL,
  UNIQUE (waba_id, name, language)
) STRICT;

CREATE TABLE uploads (
  id TEXT PRIMARY KEY,
  length INTEGER NOT NULL,
  content_type TEXT NOT NULL,
  handle TEXT UNIQUE
) STRICT;

CREATE TABLE message_media (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  sha256 TEXT NOT NULL REFERENCES pictures (sha256),
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE messages (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  person TEXT NOT NULL,
  outbound INTEGER NOT NULL,
  text TEXT NOT NULL,
  footer TEXT,
  sha256 TEXT REFERENCES pictures (sha256),
  template TEXT,
  category TEXT,
  reference TEXT,
  failure INTEGER,
  created_at INTEGER NOT NULL,
  delivered_at INTEGER,
  read_at INTEGER
) STRICT;
CREATE INDEX messages_by_person ON messages (account_id, person, sequence);
CREATE INDEX messages_by_time ON messages (account_id, outbound, created_at);

CREATE TABLE people (
  account_id TEXT NOT NULL REFERENCES accounts (id),
  phone TEXT NOT NULL,
  takes_marketing INTEGER NOT NULL DEFAULT 1,
  reachable INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (account_id, phone)
) STRICT, WITHOUT ROWID;

CREATE TABLE webhook_events (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  waba_id TEXT NOT NULL,
  subject TEXT,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX webhook_events_by_time ON webhook_events (due_at, id);
`,
  // Google: places of business accounts, their tokens and posts.
  `
ALTER TABLE accounts ADD COLUMN locality TEXT NOT NULL DEFAULT '';
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
