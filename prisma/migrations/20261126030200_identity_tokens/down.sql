-- Lost: open links for passwords and addresses, and the log-ins of clients other than browsers.
DELETE FROM refresh_tokens WHERE family_id IS NOT NULL;
DROP INDEX refresh_tokens_current;
DROP INDEX refresh_tokens_family;
ALTER TABLE refresh_tokens DROP CONSTRAINT refresh_tokens_family_check, DROP COLUMN rotated_at, DROP COLUMN family_id;
DROP TABLE email_tokens;
