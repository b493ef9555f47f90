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
         claim_token = NULL, claim_deadline = NULL, next_attempt_at = NULL, committing_at = NULL,
         first_commit_at = CASE WHEN r.attempt > 1 THEN r.first_commit_at END
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

-- Writes a transition and lets go of the message. The network's word that it took it is written even when the claim was
-- lost meanwhile: it stays true. False: somebody else holds the message.
CREATE OR REPLACE FUNCTION messaging.settle(organization uuid, recipient uuid, token uuid, next jsonb, facts jsonb)
RETURNS boolean LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  is_published boolean := next ->> 'status' = 'published';
  settled campaign_recipients;
BEGIN
  PERFORM publishing.act_for(organization);
  UPDATE campaign_recipients
     SET status = next ->> 'status', phase = next ->> 'phase',
         retry_count = (next ->> 'retryCount')::int, look_count = (next ->> 'lookCount')::int,
         waited_a_day = waited_a_day OR coalesce((facts ->> 'waitsADay')::boolean, false),
         claim_token = NULL, claim_deadline = NULL,
         next_attempt_at = now() + make_interval(secs => (next ->> 'waitSeconds')::double precision),
         -- Back in the queue, it was not sent: its person does not count among those of today.
         committing_at = CASE WHEN next ->> 'status' = 'queued' THEN NULL ELSE committing_at END,
         message_id = coalesce(facts ->> 'postId', message_id),
         published_at = CASE WHEN is_published THEN coalesce(published_at, committing_at) ELSE published_at END,
         error_key = next #>> '{problem,key}', error_parameters = next #> '{problem,parameters}',
         error_kind = facts ->> 'errorKind', error_code = facts ->> 'errorCode',
         commit_error_code = CASE WHEN (facts ->> 'fromCommit')::boolean THEN facts ->> 'errorCode'
                                  ELSE commit_error_code END,
         error_message = facts ->> 'errorMessage'
   WHERE id = recipient
     AND (claim_token = token
       OR (is_published AND attempt = (facts ->> 'attempt')::int AND status IN ('publishing', 'needs_review')))
  RETURNING * INTO settled;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM messaging.apply_receipts(ARRAY[recipient]);
  IF facts -> 'stops' IS NOT NULL THEN
    UPDATE campaigns SET status = 'paused', problem_key = facts #>> '{stops,key}',
           problem_parameters = facts #> '{stops,parameters}', waiting_until = NULL
     WHERE id = settled.campaign_id AND status = 'sending';
  END IF;
  IF facts ->> 'slowsSeconds' IS NOT NULL THEN
    UPDATE message_senders
       SET next_free_at = greatest(next_free_at, now() + make_interval(secs => (facts ->> 'slowsSeconds')::double precision))
     WHERE social_account_id = settled.social_account_id;
  END IF;
  IF (facts ->> 'withdraws')::boolean AND settled.contact_id IS NOT NULL THEN
    PERFORM messaging.withdraw(organization, settled.contact_id, 'network-refusal', recipient || ':' || settled.attempt);
  END IF;
  IF (next ->> 'disconnects')::boolean THEN
    -- Not when the owner has connected anew since: the refused token is then no longer the stored one.
    UPDATE social_accounts SET needs_reconnect = true
     WHERE id = settled.social_account_id AND is_active AND access_token IS NOT DISTINCT FROM facts ->> 'accessToken';
  END IF;
  RETURN true;
END;
$$;
