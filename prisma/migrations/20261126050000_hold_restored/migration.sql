-- A restored database knows nothing of what happened after its backup. Called in the transaction that loads it, so that
-- no process ever sees it otherwise: what may have gone out since is not sent again by itself.
CREATE FUNCTION publishing.hold_restored(taken_at timestamptz) RETURNS jsonb
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  asked uuid[];
  looked_for integer;
  messages integer;
  held_campaigns integer;
  touched uuid;
BEGIN
  -- Due by now, or on its way when the backup was taken: only the owner can say.
  WITH held AS (
    UPDATE publish_history t
       SET status = 'needs_review', phase = 'confirming', version = t.version + 1, claim_token = NULL,
           claim_deadline = NULL, next_attempt_at = NULL, waits_for_account = false, look_count = 0,
           owner_says_absent = false, first_commit_at = coalesce(t.first_commit_at, hold_restored.taken_at),
           committing_at = coalesce(t.committing_at, greatest(t.due_at, hold_restored.taken_at)),
           error_key = 'platform-outcome-unknown', error_parameters = jsonb_build_object('platform', t.platform)
     WHERE t.status = 'publishing' OR (t.status = 'queued' AND t.due_at <= now())
    RETURNING t.organization_id, t.id, t.content_id
  ), told AS (
    INSERT INTO publish_events (organization_id, target_id, step, status, phase)
    SELECT organization_id, id, 'needs-review', 'needs_review', 'confirming' FROM held
  )
  SELECT array_agg(content_id) INTO asked FROM held;
  FOREACH touched IN ARRAY coalesce(asked, '{}') LOOP
    PERFORM publishing.refresh_content_status(touched);
  END LOOP;

  -- Due later: it may have been sent earlier than planned, so each is looked for before it leaves.
  UPDATE publish_history t
     SET phase = 'confirming', first_commit_at = coalesce(t.first_commit_at, hold_restored.taken_at),
         committing_at = coalesce(t.committing_at, hold_restored.taken_at), waits_for_account = false
   WHERE t.status = 'queued';
  GET DIAGNOSTICS looked_for = ROW_COUNT;
  -- A comment that was waiting may have been written: it is looked for first.
  UPDATE publish_history SET first_comment_status = 'sending' WHERE first_comment_status = 'waiting';

  -- Of a broadcast that may have begun, each message may have arrived; and people may have said STOP since, so that
  -- nothing more leaves before the owner resumes it.
  UPDATE campaign_recipients r
     SET status = 'needs_review', phase = 'confirming', version = r.version + 1, claim_token = NULL,
         claim_deadline = NULL, next_attempt_at = NULL, attempt = greatest(r.attempt, 1),
         first_commit_at = coalesce(r.first_commit_at, hold_restored.taken_at),
         committing_at = coalesce(r.committing_at, hold_restored.taken_at), error_key = 'message-outcome-unknown',
         error_parameters = '{}'
    FROM campaigns c
   WHERE c.id = r.campaign_id AND r.status IN ('queued', 'publishing')
     AND (r.status = 'publishing' OR c.status IN ('sending', 'paused') OR (c.status = 'scheduled' AND c.scheduled_for <= now()));
  GET DIAGNOSTICS messages = ROW_COUNT;
  UPDATE campaigns
     SET status = 'paused', version = version + 1, problem_key = NULL, problem_parameters = NULL, waiting_until = NULL,
         next_run_at = NULL
   WHERE status IN ('scheduled', 'sending');
  GET DIAGNOSTICS held_campaigns = ROW_COUNT;

  -- Sessions that were ended since would be good again.
  UPDATE refresh_tokens SET is_revoked = true, revoked_at = now() WHERE NOT is_revoked;
  UPDATE connect_attempts SET expires_at = least(expires_at, now());

  INSERT INTO audit_entries (actor_type, action, subject_type, details)
  VALUES ('operator', 'database.restored', 'database', jsonb_build_object('takenAt', hold_restored.taken_at));
  RETURN jsonb_build_object('asked', coalesce(array_length(asked, 1), 0), 'lookedFor', looked_for,
    'messages', messages, 'campaigns', held_campaigns);
END;
$$;
REVOKE ALL ON FUNCTION publishing.hold_restored(timestamptz) FROM PUBLIC;
