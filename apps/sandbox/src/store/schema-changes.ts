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
];
