-- Lost: which posts stand in which month's count. Limits that were the same for every shop come back for those without any.
UPDATE organizations SET limits = '{"monthlyContent": 50}' WHERE limits = '{}';
ALTER TABLE content DROP COLUMN counted_in;
