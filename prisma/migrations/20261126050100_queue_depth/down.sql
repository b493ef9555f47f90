-- Nothing is lost. The metrics of an older version do not ask for the queue.
SET LOCAL ROLE queue;
DROP FUNCTION jobs.depth();
RESET ROLE;
