-- The month in whose count of posts an idea stands; all of its versions carry the same. NULL: in none.
ALTER TABLE content ADD COLUMN counted_in DATE;

-- What every organisation was given when it was made was no figure of its own: its plan says it.
-- Forced policies apply to the owner as well.
ALTER TABLE organizations NO FORCE ROW LEVEL SECURITY;
UPDATE organizations SET limits = '{}' WHERE limits = '{"monthlyContent": 50}';
ALTER TABLE organizations FORCE ROW LEVEL SECURITY;
