-- Nothing is lost.
SET LOCAL ROLE queue;
DROP FUNCTION jobs.figures();
DROP FUNCTION jobs.troubled(bigint, integer);
DROP FUNCTION jobs.hurry(bigint);
DROP FUNCTION jobs.discard(bigint);
SET LOCAL ROLE none;
