-- The only way into the job queue. The application holds no right on the queue itself: reading its view of jobs
-- would show every tenant's, because a view runs with its owner's rights.
-- A tenant enqueues jobs of its own organisation only. Keys belong to the whole queue, so a tenant's have the form
-- `<task>:<organisation>:...`, and it can neither replace nor cancel another's.
-- The bodies name graphile_worker's functions late, so they can be made before its own migrations run.

CREATE SCHEMA graphile_worker AUTHORIZATION queue;
CREATE SCHEMA jobs AUTHORIZATION queue;
GRANT USAGE ON SCHEMA public TO queue;

-- On behalf of the queue's owner: only it may grant on what it owns.
SET LOCAL ROLE queue;

GRANT USAGE ON SCHEMA jobs TO app_tenant, app_system;

CREATE FUNCTION jobs.enqueue_any(task text, payload json, job_key text, run_at timestamptz, max_attempts integer,
  queue_name text, job_key_mode text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF task !~ '^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$' THEN
    RAISE EXCEPTION 'Not the name of a task: %', task USING ERRCODE = 'invalid_parameter_value';
  END IF;
  RETURN (SELECT job.id FROM graphile_worker.add_job(identifier := task, payload := payload, queue_name := queue_name,
    run_at := run_at, max_attempts := max_attempts, job_key := job_key, job_key_mode := job_key_mode) job);
END;
$$;

CREATE FUNCTION jobs.enqueue_own(task text, payload json, job_key text, run_at timestamptz, max_attempts integer,
  queue_name text, job_key_mode text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF (payload ->> 'organizationId') IS DISTINCT FROM public.app_org()::text OR public.app_org() IS NULL THEN
    RAISE EXCEPTION 'A job must name the organisation that it is enqueued for.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF job_key IS NULL OR NOT starts_with(job_key, task || ':' || public.app_org()::text || ':') THEN
    RAISE EXCEPTION 'A job key must have the form <task>:<organisation>:...' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN jobs.enqueue_any(task, payload, job_key, run_at, max_attempts, queue_name, job_key_mode);
END;
$$;

CREATE FUNCTION jobs.cancel_any(job_key text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN (SELECT job.id IS NOT NULL FROM graphile_worker.remove_job(job_key) job);
END;
$$;

CREATE FUNCTION jobs.cancel_own(job_key text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF split_part(job_key, ':', 2) IS DISTINCT FROM public.app_org()::text OR public.app_org() IS NULL THEN
    RAISE EXCEPTION 'The job belongs to another organisation.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN jobs.cancel_any(job_key);
END;
$$;

-- These two run with the caller's rights, which alone tell the tenant from the system.
CREATE FUNCTION jobs.enqueue(task text, payload json, job_key text DEFAULT NULL, run_at timestamptz DEFAULT NULL,
  max_attempts integer DEFAULT NULL, queue_name text DEFAULT NULL, job_key_mode text DEFAULT 'replace') RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF has_function_privilege('jobs.enqueue_any(text, json, text, timestamptz, integer, text, text)', 'EXECUTE') THEN
    RETURN jobs.enqueue_any(task, payload, job_key, run_at, max_attempts, queue_name, job_key_mode);
  END IF;
  RETURN jobs.enqueue_own(task, payload, job_key, run_at, max_attempts, queue_name, job_key_mode);
END;
$$;

CREATE FUNCTION jobs.cancel(job_key text) RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF has_function_privilege('jobs.cancel_any(text)', 'EXECUTE') THEN
    RETURN jobs.cancel_any(job_key);
  END IF;
  RETURN jobs.cancel_own(job_key);
END;
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA jobs FROM PUBLIC;
GRANT EXECUTE ON FUNCTION jobs.enqueue, jobs.cancel TO app_tenant, app_system;
GRANT EXECUTE ON FUNCTION jobs.enqueue_own, jobs.cancel_own TO app_tenant;
GRANT EXECUTE ON FUNCTION jobs.enqueue_any, jobs.cancel_any TO app_system;

RESET ROLE;
