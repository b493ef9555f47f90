-- A process that was held up between its note and the call knows that nothing left: the message waits again, instead of
-- becoming a question that nobody can answer. Only this process can tell, since each note has a number of its own.
CREATE FUNCTION messaging.unsent(organization uuid, recipient uuid, of_attempt integer) RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  held campaign_recipients;
BEGIN
  PERFORM publishing.act_for(organization);
  UPDATE campaign_recipients r
     SET status = CASE WHEN c.status = 'cancelled' THEN 'cancelled' ELSE 'queued' END, phase = NULL, look_count = 0,
         claim_token = NULL, claim_deadline = NULL, next_attempt_at = NULL
    FROM campaigns c
   WHERE r.id = recipient AND c.id = r.campaign_id AND r.attempt = of_attempt AND r.status = 'publishing'
     AND r.phase IN ('committing', 'confirming') AND r.message_id IS NULL
  RETURNING r.* INTO held;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE campaigns SET next_run_at = now() WHERE id = held.campaign_id AND status = 'sending';
  RETURN true;
END;
$$;

REVOKE ALL ON FUNCTION messaging.unsent(uuid, uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION messaging.unsent(uuid, uuid, integer) TO app_tenant;
