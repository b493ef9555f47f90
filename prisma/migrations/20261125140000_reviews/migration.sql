-- Lets go of the account of a target that its network has taken and still reviews: it is known by the network's own
-- name, so other posts of the account need not wait for it. Tells which of them waits, as settle does.
CREATE FUNCTION publishing.free_account(organization uuid, target uuid, of_account varchar)
RETURNS TABLE (next_target uuid, next_version integer) LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  reviewed publish_history;
BEGIN
  PERFORM publishing.act_for(organization);
  SELECT t.* INTO reviewed FROM publish_history t
   WHERE t.id = target AND t.status = 'publishing' AND t.phase = 'confirming' AND t.claim_token IS NULL
     AND t.checkpoint @> '{"inReview": true}';
  IF NOT FOUND THEN RETURN; END IF;
  UPDATE account_leases SET deadline = now()
   WHERE platform = reviewed.platform AND account_id = of_account AND target_id = target AND deadline > now();
  IF NOT FOUND THEN RETURN; END IF;
  RETURN QUERY
    UPDATE publish_history t SET waits_for_account = false, next_attempt_at = NULL
     WHERE t.id = (SELECT w.id FROM publish_history w
                    WHERE w.social_account_id = reviewed.social_account_id AND w.waits_for_account
                      AND w.status = 'publishing' AND w.claim_token IS NULL AND w.id <> target
                    ORDER BY w.due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING t.id, t.version;
END;
$$;

REVOKE ALL ON FUNCTION publishing.free_account FROM PUBLIC;
GRANT EXECUTE ON FUNCTION publishing.free_account TO app_tenant;
