-- Lost: the curve of each post's figures; the latest ones stay. An older version asks again only for posts that it
-- publishes itself.
CREATE OR REPLACE FUNCTION publishing.settle(organization uuid, target uuid, token uuid, next jsonb, facts jsonb, follow_ups jsonb)
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
  SELECT * INTO next_target, next_version FROM publishing.wake_next(settled.social_account_id, target);
  RETURN NEXT;
END;
$$;

DROP TABLE analytics_snapshots;
ALTER TABLE publish_history DROP COLUMN metrics_due_at;
