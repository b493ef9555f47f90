-- How much waits in the queue, for the operator's metrics: numbers by task, nothing of any job.
SET LOCAL ROLE queue;

CREATE FUNCTION jobs.depth() RETURNS TABLE (task text, ready bigint, failed bigint, oldest_seconds double precision)
LANGUAGE plpgsql SECURITY DEFINER STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN QUERY
    SELECT j.task_identifier, count(*) FILTER (WHERE j.attempts < j.max_attempts AND j.locked_at IS NULL),
           count(*) FILTER (WHERE j.attempts >= j.max_attempts AND j.locked_at IS NULL),
           coalesce(extract(epoch FROM now() - min(j.run_at) FILTER (WHERE j.attempts < j.max_attempts AND j.locked_at IS NULL)), 0)::double precision
      FROM graphile_worker.jobs j WHERE j.run_at <= now() GROUP BY j.task_identifier;
END;
$$;
REVOKE ALL ON FUNCTION jobs.depth() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION jobs.depth() TO app_system;

RESET ROLE;
