-- The steps of sending, each one statement and one round trip, under the tenant's policies and by the database's clock:
-- the same as those of publishing, for a message to one person.

CREATE SCHEMA messaging;
GRANT USAGE ON SCHEMA messaging TO app_tenant;

-- What the receipts of a recipient's latest commit say together. Whatever their order and number, the strongest counts:
-- sent, failed, delivered, read.
CREATE FUNCTION messaging.receipt(of_recipient campaign_recipients)
RETURNS TABLE (message_id varchar, delivery varchar, failure jsonb, delivered_at timestamptz, read_at timestamptz,
  billable boolean)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT (array_agg(m.message_id ORDER BY m.id))[1],
         (ARRAY['sent', 'failed', 'delivered', 'read'])[max(array_position(ARRAY['sent', 'failed', 'delivered', 'read'], m.status::text))],
         (array_agg(m.failure ORDER BY m.id) FILTER (WHERE m.status = 'failed'))[1],
         min(m.happened_at) FILTER (WHERE m.status IN ('delivered', 'read')),
         min(m.happened_at) FILTER (WHERE m.status = 'read'),
         bool_or(m.billable)
    FROM message_receipts m
   WHERE (m.recipient_id = of_recipient.id AND m.attempt = of_recipient.attempt)
      -- Words that the network sent without our reference belong by their id, where another word or the call told it.
      OR (m.recipient_id IS NULL AND (m.message_id = of_recipient.message_id OR m.message_id IN (
        SELECT k.message_id FROM message_receipts k
         WHERE k.recipient_id = of_recipient.id AND k.attempt = of_recipient.attempt)))
  HAVING count(*) > 0;
$$;

-- Brings recipients up to what the receipts say, and returns the campaigns that have something to do because of it.
-- A row in somebody's hands keeps its status: whoever holds it reads the receipts when it settles.
CREATE FUNCTION messaging.apply_receipts(of_recipients uuid[]) RETURNS SETOF uuid
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  due uuid[];
BEGIN
  -- In the order of their ids, so that two deliveries do not wait for each other.
  PERFORM FROM campaign_recipients WHERE id = ANY (of_recipients) ORDER BY id FOR UPDATE;
  WITH told AS (
    SELECT r.id, f.*,
           coalesce(r.claim_deadline, '-infinity') <= now() AND r.attempt > 0
             AND ((r.status = 'publishing' AND r.phase IN ('committing', 'confirming')) OR r.status = 'needs_review'
               OR (r.status = 'failed' AND r.error_key = 'message-owner-said-absent')) AS open,
           f.delivery = 'failed' AS refused
      FROM campaign_recipients r CROSS JOIN LATERAL messaging.receipt(r) f
     WHERE r.id = ANY (of_recipients)
  ), next AS (
    SELECT t.*,
           CASE WHEN NOT t.refused AND (t.open OR (r.status = 'failed' AND r.delivery = 'failed')) THEN 'published'
                WHEN t.refused AND (t.open OR r.status = 'published')
                THEN CASE WHEN (t.failure ->> 'final')::boolean THEN 'failed' ELSE 'publishing' END
                ELSE r.status END AS status,
           t.refused AND (t.open OR r.status = 'published') AND NOT (t.failure ->> 'final')::boolean AS retries
      FROM told t JOIN campaign_recipients r ON r.id = t.id
  ), changed AS (
    UPDATE campaign_recipients r
       SET status = n.status,
           phase = CASE WHEN n.retries THEN 'confirming' WHEN n.status = 'publishing' THEN r.phase END,
           next_attempt_at = CASE WHEN n.retries THEN now() WHEN n.status = 'publishing' THEN r.next_attempt_at END,
           claim_token = CASE WHEN n.status = r.status AND NOT n.retries THEN r.claim_token END,
           claim_deadline = CASE WHEN n.status = r.status AND NOT n.retries THEN r.claim_deadline END,
           message_id = coalesce(r.message_id, n.message_id), delivery = n.delivery,
           delivered_at = coalesce(r.delivered_at, n.delivered_at), read_at = coalesce(r.read_at, n.read_at),
           billable = coalesce(n.billable, r.billable),
           published_at = CASE WHEN n.status = 'published' THEN coalesce(r.published_at, r.committing_at)
                               ELSE r.published_at END,
           error_key = CASE WHEN n.status = 'published' THEN NULL
                            WHEN n.status = 'failed' AND n.refused THEN n.failure ->> 'key' ELSE r.error_key END,
           error_parameters = CASE WHEN n.status = 'published' THEN NULL
                            WHEN n.status = 'failed' AND n.refused THEN n.failure -> 'parameters' ELSE r.error_parameters END,
           error_kind = CASE WHEN n.refused THEN n.failure ->> 'kind' ELSE r.error_kind END,
           error_code = CASE WHEN n.refused THEN n.failure ->> 'code' ELSE r.error_code END
      FROM next n WHERE r.id = n.id
    RETURNING r.campaign_id, n.retries
  )
  SELECT array_agg(DISTINCT campaign_id) INTO due FROM changed WHERE retries;
  UPDATE campaigns SET next_run_at = now(), status = CASE WHEN status = 'completed' THEN 'sending' ELSE status END,
         completed_at = CASE WHEN status = 'completed' THEN NULL ELSE completed_at END
   WHERE id = ANY (due);
  RETURN QUERY SELECT unnest(due);
END;
$$;

-- Writes down what webhooks said, each word once, and applies it. Words about other organisations' messages and
-- repeated ones do nothing. Returns the campaigns that have something to do because of it.
CREATE FUNCTION messaging.receive(words jsonb) RETURNS SETOF uuid
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  touched uuid[];
BEGIN
  WITH said AS (
    SELECT DISTINCT ON (w."messageId", w.status) w."messageId" AS message_id, w.status, w."recipientId" AS recipient_id, w.attempt, w.at, w.failure, w.billable
      FROM jsonb_to_recordset(words) AS w ("messageId" varchar, status varchar, "recipientId" uuid, attempt integer,
             at timestamptz, failure jsonb, billable boolean)
     ORDER BY w."messageId", w.status, w."recipientId" NULLS LAST
  ), kept AS (
    INSERT INTO message_receipts AS m (organization_id, message_id, status, recipient_id, attempt, happened_at, failure, billable)
    SELECT app_org(), s.message_id, s.status, s.recipient_id, s.attempt, s.at, s.failure, s.billable FROM said s
     WHERE s.recipient_id IS NULL OR EXISTS (SELECT FROM campaign_recipients r WHERE r.id = s.recipient_id)
    ON CONFLICT (organization_id, message_id, status) DO UPDATE
       SET recipient_id = excluded.recipient_id, attempt = excluded.attempt
     WHERE m.recipient_id IS NULL AND excluded.recipient_id IS NOT NULL
    RETURNING recipient_id, message_id
  )
  SELECT array_agg(DISTINCT coalesce(k.recipient_id, r.id)) INTO touched
    FROM kept k LEFT JOIN campaign_recipients r ON k.recipient_id IS NULL AND r.message_id = k.message_id;
  RETURN QUERY SELECT * FROM messaging.apply_receipts(touched);
END;
$$;

-- Takes up to at_most messages of a campaign that may leave now, with all that sending needs, or unclear ones that are
-- to be looked at. Gives each its moment, so that the number stays below its messages per second across all workers.
-- When there is none, follow_up is queued for the time at which there may be. Null: the job is stale.
CREATE FUNCTION messaging.claim(organization uuid, of_campaign uuid, of_version integer, at_most integer,
  lease_seconds double precision, follow_up jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  c campaigns;
  a social_accounts;
  t message_templates;
  s message_senders;
  stop_key text;
  stop_parameters jsonb := '{}';
  may_send boolean := true;
  per_second double precision;
  room integer := at_most;
  known integer;
  starts_at timestamptz;
  token uuid := gen_random_uuid();
  taken uuid[];
  unclear uuid[];
  again timestamptz;
  waits timestamptz;
BEGIN
  PERFORM publishing.act_for(organization);
  SELECT * INTO c FROM campaigns WHERE id = of_campaign AND version = of_version AND status <> 'draft' FOR UPDATE;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF c.status = 'scheduled' AND c.scheduled_for <= now() THEN
    IF c.scheduled_for < now() - make_interval(mins =>
        (SELECT o.missed_after_minutes FROM organizations o WHERE o.id = organization)) THEN
      UPDATE campaigns SET status = 'missed', next_run_at = NULL WHERE id = of_campaign;
      RETURN jsonb_build_object('recipients', '[]'::jsonb);
    END IF;
    UPDATE campaigns SET status = 'sending', started_at = coalesce(started_at, now()) WHERE id = of_campaign
      RETURNING * INTO c;
  ELSIF c.status = 'cancelled' THEN
    UPDATE campaign_recipients SET status = 'cancelled', phase = NULL, next_attempt_at = NULL, claim_token = NULL, claim_deadline = NULL
     WHERE campaign_id = of_campaign AND (status = 'queued' OR (status = 'publishing' AND phase = 'preparing'))
       AND coalesce(claim_deadline, '-infinity') <= now();
  END IF;

  SELECT * INTO a FROM social_accounts WHERE id = c.social_account_id;
  SELECT * INTO t FROM message_templates WHERE id = c.template_id;
  INSERT INTO message_senders (social_account_id, organization_id) SELECT a.id, organization WHERE a.id IS NOT NULL
    ON CONFLICT (social_account_id) DO NOTHING;
  -- From here on the other campaigns of this number wait: its limits are shared.
  SELECT * INTO s FROM message_senders WHERE social_account_id = c.social_account_id FOR UPDATE;
  IF a.id IS NULL OR NOT coalesce(a.is_active, false) OR a.needs_reconnect THEN
    stop_key := 'campaign-account-stopped';
    stop_parameters := jsonb_build_object('account', coalesce(a.account_name, 'WhatsApp'));
  ELSIF t.id IS NULL OR t.status <> 'approved' THEN
    stop_key := 'campaign-template-stopped';
    stop_parameters := jsonb_build_object('template', c.template_name);
  ELSIF s.quality = 'red' THEN
    stop_key := 'campaign-quality-low';
  END IF;
  IF c.status = 'sending' AND stop_key IS NOT NULL THEN
    UPDATE campaigns SET status = 'paused', problem_key = stop_key, problem_parameters = stop_parameters, waiting_until = NULL
     WHERE id = of_campaign RETURNING * INTO c;
  END IF;
  may_send := c.status = 'sending';

  -- Unclear ones first: they cost no sending. Only their receipts are read.
  SELECT array_agg(r.id) INTO unclear FROM (
    SELECT id FROM campaign_recipients
     WHERE campaign_id = of_campaign AND status = 'publishing' AND phase IN ('committing', 'confirming')
       AND coalesce(next_attempt_at, '-infinity') <= now() AND coalesce(claim_deadline, '-infinity') <= now()
     ORDER BY next_attempt_at LIMIT at_most FOR UPDATE SKIP LOCKED) r;

  IF may_send THEN
    -- Three quarters of what the network allows, and bursts of a quarter second on top: together below it in any second.
    per_second := s.messages_per_second * 0.75;
    starts_at := greatest(s.next_free_at, now() - interval '250 milliseconds');
    room := least(room, ceil(extract(epoch FROM now() + make_interval(secs => least(2, lease_seconds / 4)) - starts_at) * per_second)::int);
    IF room <= 0 THEN again := starts_at; END IF;
    IF room > 0 AND s.daily_people IS NOT NULL THEN
      SELECT count(DISTINCT contact_id) INTO known FROM campaign_recipients
       WHERE social_account_id = c.social_account_id
         AND (committing_at > now() - interval '24 hours' OR (status = 'publishing' AND claim_deadline > now()));
      IF known >= s.daily_people THEN
        room := 0;
        SELECT min(latest) + interval '24 hours' INTO waits FROM (
          SELECT max(committing_at) AS latest FROM campaign_recipients
           WHERE social_account_id = c.social_account_id AND committing_at > now() - interval '24 hours'
           GROUP BY contact_id) people;
        again := coalesce(waits, now() + interval '1 hour');
      END IF;
      room := least(room, s.daily_people - known);
    END IF;
    IF room > 0 THEN
      SELECT array_agg(r.id) INTO taken FROM (
        SELECT r.id FROM campaign_recipients r
         WHERE r.campaign_id = of_campaign
           AND (r.status = 'queued' OR (r.status = 'publishing' AND r.phase = 'preparing'))
           AND coalesce(r.next_attempt_at, '-infinity') <= now() AND coalesce(r.claim_deadline, '-infinity') <= now()
           -- One message in six seconds to one person, whatever campaigns she is in.
           AND NOT EXISTS (SELECT FROM campaign_recipients o WHERE o.contact_id = r.contact_id AND o.id <> r.id
             AND (o.committing_at > now() - interval '6 seconds' OR o.claim_deadline > now()))
         ORDER BY r.next_attempt_at NULLS FIRST, r.id LIMIT room FOR UPDATE OF r SKIP LOCKED) r;
      UPDATE message_senders SET next_free_at = starts_at + make_interval(secs => coalesce(cardinality(taken), 0) / per_second)
       WHERE social_account_id = c.social_account_id AND taken IS NOT NULL;
    END IF;
  END IF;

  IF taken IS NULL AND unclear IS NULL THEN
    SELECT least(again, min(CASE WHEN r.phase IN ('committing', 'confirming') OR coalesce(r.next_attempt_at, r.claim_deadline) > now()
             THEN greatest(r.next_attempt_at, r.claim_deadline) END)) INTO again
      FROM campaign_recipients r
     WHERE r.campaign_id = of_campaign AND r.status IN ('queued', 'publishing')
       AND (may_send OR r.phase IN ('committing', 'confirming') OR r.claim_deadline > now());
    IF again IS NULL AND may_send AND EXISTS (
        SELECT FROM campaign_recipients WHERE campaign_id = of_campaign AND status IN ('queued', 'publishing')) THEN
      again := now() + interval '6 seconds';
    END IF;
    IF c.status = 'scheduled' THEN again := c.scheduled_for; END IF;
    again := CASE WHEN again IS NOT NULL THEN greatest(again, now() + interval '250 milliseconds') END;
    UPDATE campaigns
       SET next_run_at = again,
           status = CASE WHEN again IS NULL AND status = 'sending' THEN 'completed' ELSE status END,
           completed_at = CASE WHEN again IS NULL AND status = 'sending' THEN now() ELSE completed_at END,
           waiting_until = waits,
           problem_key = CASE WHEN waits IS NOT NULL THEN 'campaign-daily-limit' WHEN may_send THEN NULL ELSE problem_key END,
           problem_parameters = CASE WHEN waits IS NOT NULL THEN jsonb_build_object('people', s.daily_people)
                                     WHEN may_send THEN NULL ELSE problem_parameters END
     WHERE id = of_campaign;
    IF again IS NOT NULL THEN
      PERFORM jobs.enqueue(follow_up ->> 'task', (follow_up -> 'payload')::json, follow_up ->> 'jobKey', again,
        (follow_up ->> 'maxAttempts')::int, follow_up ->> 'queueName');
    END IF;
    RETURN jsonb_build_object('recipients', '[]'::jsonb);
  END IF;

  UPDATE campaign_recipients
     SET status = 'publishing', phase = coalesce(phase, 'preparing'), claim_token = token,
         claim_deadline = now() + make_interval(secs => lease_seconds), next_attempt_at = NULL
   WHERE id = ANY (coalesce(taken, '{}') || coalesce(unclear, '{}'));
  -- Should this process die, the sweep finds the campaign by it.
  UPDATE campaigns
     SET next_run_at = now() + make_interval(secs => lease_seconds),
         waiting_until = CASE WHEN taken IS NULL THEN waiting_until END,
         problem_key = CASE WHEN taken IS NULL THEN problem_key END,
         problem_parameters = CASE WHEN taken IS NULL THEN problem_parameters END
   WHERE id = of_campaign;
  RETURN jsonb_build_object(
    'claimToken', token, 'id', c.id, 'checkpoint', c.checkpoint, 'placeholders', c.placeholders, 'now', now(),
    'template', jsonb_build_object('name', c.template_name, 'language', t.language, 'hasPicture', t.has_picture),
    'media', (SELECT jsonb_build_object('sha256', m.sha256) FROM media m WHERE m.id = c.media_id),
    'account', jsonb_build_object('id', a.id, 'accountId', a.account_id, 'accountName', a.account_name, 'flow', a.flow,
      'accessToken', a.access_token, 'tokenExpiresAt', a.token_expires_at, 'isActive', a.is_active,
      'needsReconnect', a.needs_reconnect, 'metadata', a.metadata),
    'recipients', (
      SELECT jsonb_agg(jsonb_build_object(
        'id', r.id, 'contactId', r.contact_id, 'phone', p.phone, 'name', p.name, 'phase', r.phase, 'attempt', r.attempt,
        'retryCount', r.retry_count, 'lookCount', r.look_count, 'waitedADay', r.waited_a_day, 'committingAt', r.committing_at,
        'firstCommitAt', r.first_commit_at, 'commitErrorCode', r.commit_error_code,
        'receipt', (SELECT jsonb_build_object('messageId', f.message_id, 'delivery', f.delivery, 'failure', f.failure)
                      FROM messaging.receipt(r) f),
        'inSeconds', CASE WHEN r.id = ANY (taken)
          THEN greatest(0, extract(epoch FROM starts_at - now()) + (array_position(taken, r.id) - 1) / per_second)
          ELSE 0 END) ORDER BY array_position(taken, r.id) NULLS FIRST)
        FROM campaign_recipients r LEFT JOIN contacts p ON p.id = r.contact_id
       WHERE r.campaign_id = of_campaign AND r.claim_token = token));
END;
$$;

-- Writes down that the one call is about to leave, if the message is still ours, the campaign still runs and the person
-- agrees at this moment. From here nobody else acts on it for quiet_seconds.
-- `gone`: she no longer agrees, and the message is skipped. `stopped`: it waits for the campaign to go on.
CREATE FUNCTION messaging.begin_commit(organization uuid, recipient uuid, token uuid, quiet_seconds double precision)
RETURNS TABLE (outcome text, of_attempt integer)
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  held campaign_recipients;
BEGIN
  PERFORM publishing.act_for(organization);
  UPDATE campaign_recipients r
     SET phase = 'committing', committing_at = now(), first_commit_at = coalesce(r.first_commit_at, now()),
         attempt = r.attempt + 1, message_id = NULL, delivery = NULL, commit_error_code = NULL, look_count = 0,
         claim_deadline = now() + make_interval(secs => quiet_seconds)
    FROM contacts p, campaigns c
   WHERE r.id = recipient AND r.claim_token = token AND r.claim_deadline > now() AND r.phase = 'preparing'
     AND p.id = r.contact_id AND p.consent = 'granted' AND p.removed_at IS NULL
     AND c.id = r.campaign_id AND c.status = 'sending'
  RETURNING r.* INTO held;
  IF FOUND THEN RETURN QUERY SELECT 'begun', held.attempt; RETURN; END IF;
  SELECT * INTO held FROM campaign_recipients r
   WHERE r.id = recipient AND r.claim_token = token AND r.claim_deadline > now() AND r.phase = 'preparing' FOR UPDATE;
  IF NOT FOUND THEN RETURN QUERY SELECT 'overtaken', 0; RETURN; END IF;
  IF EXISTS (SELECT FROM contacts p WHERE p.id = held.contact_id AND p.consent = 'granted' AND p.removed_at IS NULL) THEN
    UPDATE campaign_recipients r
       SET status = CASE WHEN c.status = 'cancelled' THEN 'cancelled' ELSE 'queued' END, phase = NULL,
           claim_token = NULL, claim_deadline = NULL, next_attempt_at = NULL
      FROM campaigns c WHERE r.id = recipient AND c.id = r.campaign_id;
    RETURN QUERY SELECT 'stopped', 0;
  ELSE
    UPDATE campaign_recipients
       SET status = 'skipped', phase = NULL, claim_token = NULL, claim_deadline = NULL, next_attempt_at = NULL,
           error_key = 'message-consent-gone', error_parameters = '{}'
     WHERE id = recipient;
    RETURN QUERY SELECT 'gone', 0;
  END IF;
END;
$$;

-- Keeps what is made once for all messages of a campaign.
CREATE FUNCTION messaging.keep(organization uuid, of_campaign uuid, prepared jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM publishing.act_for(organization);
  UPDATE campaigns SET checkpoint = prepared WHERE id = of_campaign;
END;
$$;

-- Writes down that a person wants no more messages, as the network told it.
CREATE FUNCTION messaging.withdraw(organization uuid, of_contact uuid, of_method varchar, source varchar) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO contact_consents (organization_id, contact_id, state, method, happened_at, wording, actor_type, source_id)
  VALUES (organization, of_contact, 'withdrawn', of_method, now(), '', 'webhook', source) ON CONFLICT DO NOTHING;
  UPDATE contacts SET consent = 'withdrawn', consent_at = now(), consent_method = of_method
   WHERE id = of_contact AND consent <> 'withdrawn';
END;
$$;

-- Writes a transition and lets go of the message. The network's word that it took it is written even when the claim was
-- lost meanwhile: it stays true. False: somebody else holds the message.
CREATE FUNCTION messaging.settle(organization uuid, recipient uuid, token uuid, next jsonb, facts jsonb)
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

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA messaging FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA messaging TO app_tenant;
