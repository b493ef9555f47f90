-- Lost: which posts stand in which month's count. Limits that were the same for every shop come back for those without any.
ALTER TABLE organizations NO FORCE ROW LEVEL SECURITY;
UPDATE organizations SET limits = '{"monthlyContent": 50}' WHERE limits = '{}';
ALTER TABLE organizations FORCE ROW LEVEL SECURITY;
ALTER TABLE content DROP COLUMN counted_in;
