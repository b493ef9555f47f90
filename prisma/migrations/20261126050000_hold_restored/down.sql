-- Nothing is lost. An older version has no restore.
DROP FUNCTION publishing.hold_restored(timestamptz);
