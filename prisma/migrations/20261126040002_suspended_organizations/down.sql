-- Nothing is lost. Suspended shops publish again.
DROP FUNCTION messaging.claim(uuid, uuid, integer, integer, double precision, jsonb);
ALTER FUNCTION messaging.claim_of_active(uuid, uuid, integer, integer, double precision, jsonb) RENAME TO claim;
DROP FUNCTION publishing.claim(uuid, uuid, integer, double precision);
ALTER FUNCTION publishing.claim_of_active(uuid, uuid, integer, double precision) RENAME TO claim;
