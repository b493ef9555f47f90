-- Posts of one account that are due together: prepared side by side, sent one after the other. A post that is ready
-- and finds its account busy waits for it instead of asking again and again.
ALTER TABLE publish_history ADD COLUMN waits_for_account boolean NOT NULL DEFAULT false;
CREATE INDEX idx_publish_waits_for_account ON publish_history (social_account_id, due_at) WHERE waits_for_account;

-- Writes down that the one visible call is about to leave. From here nobody else acts on the target for quiet_seconds.
CREATE OR REPLACE FUNCTION publishing.begin_commit(organization uuid, target uuid, token uuid, of_account varchar, prepared jsonb,
  quiet_seconds double precision) RETURNS TABLE (outcome text, began_at timestamptz)
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  held publish_history;
BEGIN
  PERFORM publishing.act_for(organization);
  SELECT t.* INTO held FROM publish_history t
   WHERE t.id = target AND t.claim_token = token AND t.claim_deadline > now() FOR UPDATE;
  IF NOT FOUND THEN RETURN QUERY SELECT 'overtaken', NULL::timestamptz; RETURN; END IF;
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
    RETURN QUERY SELECT 'busy', NULL::timestamptz; RETURN;
  END IF;
  UPDATE publish_history
     SET phase = 'committing', committing_at = now(), first_commit_at = coalesce(first_commit_at, now()),
         commit_error_code = NULL, checkpoint = prepared, look_count = 0, waits_for_account = false,
         claim_deadline = now() + make_interval(secs => quiet_seconds)
   WHERE id = target;
  INSERT INTO publish_events (organization_id, target_id, step, status, phase)
  VALUES (organization, target, 'sending', held.status, 'committing');
  RETURN QUERY SELECT 'begun', now();
END;
$$;

DROP FUNCTION publishing.settle(uuid, uuid, uuid, jsonb, jsonb, jsonb);

-- Writes a transition, its line in the timeline and its follow-up jobs, and lets go of target and account.
-- The word of the network that it took the post is written even when the claim was lost meanwhile: it stays true.
-- Tells which post of the account waits for it now, so that the caller goes on with that one. No row: somebody else
-- holds the target.
CREATE FUNCTION publishing.settle(organization uuid, target uuid, token uuid, next jsonb, facts jsonb, follow_ups jsonb)
RETURNS TABLE (next_target uuid, next_version integer) LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  waits interval := make_interval(secs => (next ->> 'waitSeconds')::double precision);
  is_published boolean := next ->> 'status' = 'published';
  settled publish_history;
  follow_up jsonb;
BEGIN
  PERFORM publishing.act_for(organization);
  UPDATE publish_history
     SET status = next ->> 'status', phase = next ->> 'phase',
         owner_says_absent = owner_says_absent AND next ->> 'phase' = 'confirming' AND next ->> 'status' = 'publishing',
         retry_count = (next ->> 'retryCount')::int, look_count = (next ->> 'lookCount')::int,
         claim_token = NULL, claim_deadline = NULL, next_attempt_at = now() + waits, waits_for_account = false,
         platform_post_id = coalesce(facts ->> 'postId', platform_post_id),
         post_url = coalesce(facts ->> 'postUrl', post_url),
         published_at = CASE WHEN is_published THEN coalesce(published_at, now()) ELSE published_at END,
         error_key = next #>> '{problem,key}', error_parameters = next #> '{problem,parameters}',
         error_kind = facts ->> 'errorKind', error_code = facts ->> 'errorCode',
         commit_error_code = CASE WHEN (facts ->> 'fromCommit')::boolean THEN facts ->> 'errorCode'
                                  ELSE commit_error_code END,
         error_message = facts ->> 'errorMessage',
         first_comment_status = CASE WHEN is_published AND (facts ->> 'firstComment')::boolean
                                     THEN coalesce(first_comment_status, 'waiting') ELSE first_comment_status END
   WHERE id = target
     AND (claim_token = token
       OR ((facts ->> 'committed')::boolean AND is_published AND status IN ('publishing', 'needs_review')))
  RETURNING * INTO settled;
  IF NOT FOUND THEN RETURN; END IF;

  UPDATE account_leases
     SET deadline = CASE WHEN settled.phase = 'confirming' AND waits IS NOT NULL THEN now() + waits + interval '1 hour'
                         ELSE now() END
   WHERE platform = settled.platform AND account_id = facts ->> 'accountId' AND target_id = target;
  IF next ->> 'step' IS NOT NULL THEN
    INSERT INTO publish_events (organization_id, target_id, step, parameters, status, phase)
    VALUES (organization, target, next ->> 'step', coalesce(facts -> 'parameters', '{}'), settled.status, settled.phase);
  END IF;
  IF (next ->> 'disconnects')::boolean THEN
    -- Not when the owner has connected anew since: the refused token is then no longer the stored one.
    UPDATE social_accounts SET needs_reconnect = true
     WHERE id = settled.social_account_id AND is_active AND access_token IS NOT DISTINCT FROM facts ->> 'accessToken';
  END IF;
  IF waits IS NULL THEN PERFORM publishing.refresh_content_status(settled.content_id); END IF;
  FOR follow_up IN SELECT * FROM jsonb_array_elements(follow_ups) LOOP
    PERFORM jobs.enqueue(follow_up ->> 'task', (follow_up -> 'payload')::json, follow_up ->> 'jobKey',
      now() + make_interval(secs => (follow_up ->> 'inSeconds')::double precision),
      (follow_up ->> 'maxAttempts')::int, follow_up ->> 'queueName', 'replace', (follow_up ->> 'priority')::int);
  END LOOP;
  -- While this post is on its way, those after it go on waiting; one in trouble stands before nobody.
  IF waits IS NOT NULL AND NOT (settled.phase = 'preparing' AND settled.retry_count > 0) THEN
    RETURN QUERY SELECT NULL::uuid, NULL::integer; RETURN;
  END IF;
  UPDATE publish_history t SET waits_for_account = false, next_attempt_at = NULL
   WHERE t.id = (SELECT w.id FROM publish_history w
                  WHERE w.social_account_id = settled.social_account_id AND w.waits_for_account
                    AND w.status = 'publishing' AND w.claim_token IS NULL AND w.id <> target
                  ORDER BY w.due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING t.id, t.version INTO next_target, next_version;
  RETURN QUERY SELECT next_target, next_version;
END;
$$;

REVOKE ALL ON FUNCTION publishing.settle FROM PUBLIC;
GRANT EXECUTE ON FUNCTION publishing.settle TO app_tenant;
