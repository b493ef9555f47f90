-- Posts go before figures: a job says how urgent it is. And the sweep learns which targets have a job already, so that
-- a full queue is not queued again every few seconds.
SET LOCAL ROLE queue;

DROP FUNCTION jobs.enqueue(text, json, text, timestamptz, integer, text, text);
DROP FUNCTION jobs.enqueue_own(text, json, text, timestamptz, integer, text, text);
DROP FUNCTION jobs.enqueue_any(text, json, text, timestamptz, integer, text, text);

CREATE FUNCTION jobs.enqueue_any(task text, payload json, job_key text, run_at timestamptz, max_attempts integer,
  queue_name text, job_key_mode text, priority integer) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF task !~ '^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$' THEN
    RAISE EXCEPTION 'Not the name of a task: %', task USING ERRCODE = 'invalid_parameter_value';
  END IF;
  RETURN (SELECT job.id FROM graphile_worker.add_job(identifier := task, payload := payload, queue_name := queue_name,
    run_at := run_at, max_attempts := max_attempts, job_key := job_key, priority := priority,
    job_key_mode := job_key_mode) job);
END;
$$;

CREATE FUNCTION jobs.enqueue_own(task text, payload json, job_key text, run_at timestamptz, max_attempts integer,
  queue_name text, job_key_mode text, priority integer) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF (payload ->> 'organizationId') IS DISTINCT FROM public.app_org()::text OR public.app_org() IS NULL THEN
    RAISE EXCEPTION 'A job must name the organisation that it is enqueued for.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF job_key IS NULL OR NOT starts_with(job_key, task || ':' || public.app_org()::text || ':') THEN
    RAISE EXCEPTION 'A job key must have the form <task>:<organisation>:...' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN jobs.enqueue_any(task, payload, job_key, run_at, max_attempts, queue_name, job_key_mode, priority);
END;
$$;

-- Runs with the caller's rights, which alone tell the tenant from the system.
CREATE FUNCTION jobs.enqueue(task text, payload json, job_key text DEFAULT NULL, run_at timestamptz DEFAULT NULL,
  max_attempts integer DEFAULT NULL, queue_name text DEFAULT NULL, job_key_mode text DEFAULT 'replace',
  priority integer DEFAULT NULL) RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF has_function_privilege('jobs.enqueue_any(text, json, text, timestamptz, integer, text, text, integer)', 'EXECUTE') THEN
    RETURN jobs.enqueue_any(task, payload, job_key, run_at, max_attempts, queue_name, job_key_mode, priority);
  END IF;
  RETURN jobs.enqueue_own(task, payload, job_key, run_at, max_attempts, queue_name, job_key_mode, priority);
END;
$$;

-- Of these keys, those for which no job is about to run or running. One that has used up its attempts, waits for a
-- later time or has been held for longer than any step takes counts as none.
CREATE FUNCTION jobs.absent(keys text[]) RETURNS SETOF text
LANGUAGE plpgsql SECURITY DEFINER STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT k FROM unnest(keys) k WHERE NOT EXISTS (
    SELECT FROM graphile_worker.jobs j
     WHERE j.key = k AND j.run_at <= now() AND CASE WHEN j.locked_at IS NULL THEN j.attempts < j.max_attempts
                                                    ELSE j.locked_at > now() - interval '1 minute' END);
END;
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA jobs FROM PUBLIC;
GRANT EXECUTE ON FUNCTION jobs.enqueue TO app_tenant, app_system;
GRANT EXECUTE ON FUNCTION jobs.enqueue_own TO app_tenant;
GRANT EXECUTE ON FUNCTION jobs.enqueue_any, jobs.absent TO app_system;

RESET ROLE;
