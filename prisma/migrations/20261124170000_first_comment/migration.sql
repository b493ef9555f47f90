-- The first comment is a second visible call of a published target, with a state of its own: it never reopens the post.
ALTER TABLE publish_history
  ADD COLUMN first_comment_status varchar(20)
    CHECK (first_comment_status IN ('waiting', 'sending', 'written', 'failed')),
  -- When the latest call left; before the call, like committing_at.
  ADD COLUMN first_comment_at timestamptz,
  ADD COLUMN first_comment_tries integer NOT NULL DEFAULT 0,
  ADD COLUMN first_comment_id varchar(255);
CREATE INDEX idx_publish_first_comment ON publish_history (published_at)
  WHERE first_comment_status IN ('waiting', 'sending');

-- Writes a transition, its line in the timeline and its follow-up jobs, and lets go of target and account.
-- The word of the network that it took the post is written even when the claim was lost meanwhile: it stays true.
-- False: somebody else holds the target.
CREATE OR REPLACE FUNCTION publishing.settle(organization uuid, target uuid, token uuid, next jsonb, facts jsonb, follow_ups jsonb)
RETURNS boolean LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
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
         claim_token = NULL, claim_deadline = NULL, next_attempt_at = now() + waits,
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
  IF NOT FOUND THEN RETURN false; END IF;

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
      (follow_up ->> 'maxAttempts')::int, follow_up ->> 'queueName');
  END LOOP;
  RETURN true;
END;
$$;
