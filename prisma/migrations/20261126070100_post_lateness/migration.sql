-- The moment before the one visible call says how late it is, for the operator's metrics: by the database's clock, which
-- made the post due, and in the statement that is sent anyway.
DROP FUNCTION publishing.begin_commit(uuid, uuid, uuid, varchar, jsonb, double precision);

CREATE FUNCTION publishing.begin_commit(organization uuid, target uuid, token uuid, of_account varchar, prepared jsonb,
  quiet_seconds double precision) RETURNS TABLE (outcome text, late_seconds double precision)
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  held publish_history;
BEGIN
  PERFORM publishing.act_for(organization);
  SELECT t.* INTO held FROM publish_history t
   WHERE t.id = target AND t.claim_token = token AND t.claim_deadline > now() FOR UPDATE;
  IF NOT FOUND THEN RETURN QUERY SELECT 'overtaken', NULL::double precision; RETURN; END IF;
  -- Posts of an account leave in the order in which they are due; one that is in trouble does not hold up the others.
  IF EXISTS (
    SELECT FROM publish_history e
     WHERE e.social_account_id = held.social_account_id AND e.id <> target AND e.due_at < held.due_at
       AND (e.status = 'queued' OR (e.status = 'publishing' AND e.phase = 'preparing' AND e.look_count < 5))
       AND e.retry_count = 0
  ) OR NOT publishing.take_account(held.platform, of_account, target) THEN
    -- It waits without a job: whoever frees the account goes on with it, and the sweep finds it should nobody do so.
    -- take_account has locked the lease's row, so whoever frees a taken account sees this row waiting.
    UPDATE publish_history
       SET waits_for_account = true, checkpoint = prepared, claim_token = NULL, claim_deadline = NULL,
           next_attempt_at = now() + interval '10 seconds'
     WHERE id = target;
    RETURN QUERY SELECT 'busy', NULL::double precision; RETURN;
  END IF;
  UPDATE publish_history
     SET phase = 'committing', committing_at = now(), first_commit_at = coalesce(first_commit_at, now()),
         commit_error_code = NULL, checkpoint = prepared, look_count = 0, waits_for_account = false,
         claim_deadline = now() + make_interval(secs => quiet_seconds)
   WHERE id = target;
  INSERT INTO publish_events (organization_id, target_id, step, status, phase)
  VALUES (organization, target, 'sending', held.status, 'committing');
  -- What left for this due time before was measured then.
  RETURN QUERY SELECT 'begun', CASE WHEN coalesce(held.committing_at < held.due_at, true)
    THEN extract(epoch FROM now() - held.due_at)::double precision END;
END;
$$;

REVOKE ALL ON FUNCTION publishing.begin_commit FROM PUBLIC;
GRANT EXECUTE ON FUNCTION publishing.begin_commit TO app_tenant;
