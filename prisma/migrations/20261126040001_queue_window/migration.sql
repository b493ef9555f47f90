-- What an operator may see and do of the queue, which only its owner can read: figures, jobs in trouble with nothing of
-- their payload but ids, one job sooner, one job away. For the system's role; a tenant must not see the queue.
SET LOCAL ROLE queue;

-- `waiting` counts what could run now; `oldest_seconds` is how long the first of those has been able to.
CREATE FUNCTION jobs.figures() RETURNS TABLE (waiting bigint, later bigint, running bigint, failing bigint,
  given_up bigint, oldest_seconds double precision)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  SELECT count(*) FILTER (WHERE is_open AND run_at <= now()), count(*) FILTER (WHERE is_open AND run_at > now()),
         count(*) FILTER (WHERE locked_at IS NOT NULL),
         count(*) FILTER (WHERE is_open AND last_error IS NOT NULL),
         count(*) FILTER (WHERE locked_at IS NULL AND attempts >= max_attempts),
         extract(epoch FROM now() - min(run_at) FILTER (WHERE is_open AND run_at <= now()))::double precision
    FROM (SELECT j.*, j.locked_at IS NULL AND j.attempts < j.max_attempts AS is_open FROM graphile_worker.jobs j) j;
END;
$$;

-- Jobs that failed and will be tried again, that were given up, that are held for longer than any step takes, or that
-- nobody takes although they are due. The newest first; `before` is the id of the last one seen.
CREATE FUNCTION jobs.troubled(before bigint, max_rows integer) RETURNS TABLE (id bigint, task text, state text,
  ids jsonb, attempts integer, max_attempts integer, run_at timestamptz, created_at timestamptz,
  locked_at timestamptz, last_error text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  SELECT j.id, j.task_identifier, t.state,
         coalesce((SELECT jsonb_object_agg(p.key, p.value) FROM json_each_text(
                     CASE WHEN json_typeof(b.payload) = 'object' THEN b.payload ELSE '{}' END) p
                    WHERE p.key ~ 'Id$' AND p.value ~ '^[0-9a-f-]{36}$'), '{}'),
         j.attempts::integer, j.max_attempts::integer, j.run_at, j.created_at, j.locked_at, j.last_error
    FROM graphile_worker.jobs j
    JOIN graphile_worker._private_jobs b ON b.id = j.id
   CROSS JOIN LATERAL (SELECT CASE
           WHEN j.locked_at IS NOT NULL THEN CASE WHEN j.locked_at < now() - interval '5 minutes' THEN 'held' END
           WHEN j.attempts >= j.max_attempts THEN 'given-up'
           WHEN j.last_error IS NOT NULL THEN 'failing'
           WHEN j.run_at < now() - interval '1 minute' THEN 'untaken' END AS state) t
   WHERE t.state IS NOT NULL AND (before IS NULL OR j.id < before)
   ORDER BY j.id DESC LIMIT max_rows;
END;
$$;

-- Both leave a running job alone and give no row then. They answer with the job's task.
CREATE FUNCTION jobs.hurry(job_id bigint) RETURNS TABLE (task text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN QUERY
  SELECT t.identifier FROM graphile_worker.reschedule_jobs(ARRAY[job_id], run_at := now(), attempts := 0) j
    JOIN graphile_worker._private_tasks t ON t.id = j.task_id;
END;
$$;

CREATE FUNCTION jobs.discard(job_id bigint) RETURNS TABLE (task text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT t.identifier FROM graphile_worker.complete_jobs(ARRAY[job_id]) j
    JOIN graphile_worker._private_tasks t ON t.id = j.task_id;
END;
$$;

REVOKE ALL ON FUNCTION jobs.figures, jobs.troubled, jobs.hurry, jobs.discard FROM PUBLIC;
GRANT EXECUTE ON FUNCTION jobs.figures, jobs.troubled, jobs.hurry, jobs.discard TO app_system;

RESET ROLE;
