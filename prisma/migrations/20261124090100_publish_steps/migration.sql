-- The steps of publishing, each one statement and one round trip: a function that names its organisation for its own
-- transaction and then works under the tenant's policies. They run with the caller's rights.
-- All times are the database's, which every worker shares.

-- An account's open posts, in the order in which they are due.
CREATE INDEX idx_publish_account_open ON publish_history (social_account_id, due_at)
  WHERE status IN ('queued', 'publishing');

CREATE SCHEMA publishing;
GRANT USAGE ON SCHEMA publishing TO app_tenant, app_system;

CREATE FUNCTION publishing.act_for(organization uuid) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM set_config('app.organization_id', organization::text, true), set_config('app.user_id', '', true);
END;
$$;

-- Content and schedule follow from the targets: published when all are out, failed when none is and nothing is left
-- to try, partially_published between.
CREATE FUNCTION publishing.refresh_content_status(of_content uuid) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  WITH counts AS (
    SELECT count(*) FILTER (WHERE status <> 'cancelled') AS alive,
           count(*) FILTER (WHERE status = 'published') AS published,
           count(*) FILTER (WHERE status IN ('publishing', 'needs_review')) AS moving,
           count(*) FILTER (WHERE status = 'queued') AS queued,
           max(published_at) AS published_at
      FROM publish_history WHERE content_id = of_content
  ), plan AS (
    UPDATE schedules s
       SET status = CASE WHEN alive = 0 THEN 'cancelled' WHEN moving > 0 THEN 'processing'
                         WHEN queued > 0 THEN 'scheduled' WHEN published > 0 THEN 'completed' ELSE 'failed' END,
           executed_at = CASE WHEN alive > 0 AND queued = 0 THEN coalesce(s.executed_at, now()) END
      FROM counts WHERE s.content_id = of_content
  )
  UPDATE content c
     SET status = CASE WHEN alive = 0 THEN 'draft' WHEN moving > 0 THEN 'publishing' WHEN queued > 0 THEN 'scheduled'
                       WHEN published = alive THEN 'published' WHEN published > 0 THEN 'partially_published'
                       ELSE 'failed' END,
         published_at = counts.published_at
    FROM counts WHERE c.id = of_content;
END;
$$;

-- Takes a due target, or one that its holder let lapse. One conditional UPDATE: of two callers one gets a row.
-- A first attempt beyond the organisation's window turns the target missed and gives none.
CREATE FUNCTION publishing.claim(organization uuid, target uuid, of_version integer, lease_seconds double precision)
RETURNS TABLE (content_id uuid, claim_token uuid, platform varchar, phase varchar, retry_count integer,
  look_count integer, owner_says_absent boolean, checkpoint jsonb, committing_at timestamptz,
  first_commit_at timestamptz, commit_error_code varchar, caption text, hashtags text[], content_type varchar,
  media jsonb, social_account_id uuid, account_id varchar, account_name varchar, flow varchar,
  access_token text, token_expires_at timestamptz, is_active boolean, needs_reconnect boolean, metadata jsonb)
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  held publish_history;
  taken publish_history;
  is_missed boolean;
BEGIN
  PERFORM publishing.act_for(organization);
  SELECT t.* INTO held FROM publish_history t
   WHERE t.id = target AND t.version = of_version
     AND coalesce(t.next_attempt_at, '-infinity') <= now()
     AND ((t.status = 'queued' AND t.due_at <= now())
       OR (t.status = 'publishing' AND coalesce(t.claim_deadline, '-infinity') <= now()))
     FOR UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  is_missed := held.status = 'queued' AND held.retry_count = 0 AND held.due_at < now() - make_interval(mins =>
    (SELECT o.missed_after_minutes FROM organizations o WHERE o.id = organization));
  UPDATE publish_history t
     SET status = CASE WHEN is_missed THEN 'missed' ELSE 'publishing' END,
         phase = CASE WHEN is_missed THEN NULL ELSE coalesce(t.phase, 'preparing') END,
         claim_token = CASE WHEN is_missed THEN NULL ELSE gen_random_uuid() END,
         claim_deadline = CASE WHEN is_missed THEN NULL ELSE now() + make_interval(secs => lease_seconds) END,
         next_attempt_at = NULL
   WHERE t.id = target RETURNING t.* INTO taken;
  IF is_missed OR held.claim_token IS NOT NULL OR held.phase IS NULL THEN
    INSERT INTO publish_events (organization_id, target_id, step, parameters, status, phase)
    VALUES (organization, target,
      CASE WHEN is_missed THEN 'missed' WHEN held.claim_token IS NOT NULL THEN 'resumed' ELSE 'started' END,
      CASE WHEN is_missed
           THEN jsonb_build_object('minutes', floor(extract(epoch FROM now() - held.due_at) / 60)::int)
           ELSE '{}'::jsonb END,
      taken.status, taken.phase);
  END IF;
  IF held.claim_token IS NULL AND held.phase IS NULL THEN
    PERFORM publishing.refresh_content_status(taken.content_id);
  END IF;
  IF is_missed THEN RETURN; END IF;
  RETURN QUERY
    SELECT taken.content_id, taken.claim_token, taken.platform, taken.phase, taken.retry_count, taken.look_count,
           taken.owner_says_absent, taken.checkpoint, taken.committing_at, taken.first_commit_at,
           taken.commit_error_code, c.caption, coalesce(c.hashtags, '{}'), coalesce(c.content_type, 'post'),
           (SELECT coalesce(jsonb_agg(jsonb_build_object('publicKey', m.public_key, 'width', m.width, 'height', m.height) ORDER BY l.position), '[]')
              FROM content_media l JOIN media m ON m.id = l.media_id WHERE l.content_id = c.id),
           taken.social_account_id, a.account_id, a.account_name, a.flow, a.access_token, a.token_expires_at,
           a.is_active, a.needs_reconnect, a.metadata
      FROM content c LEFT JOIN social_accounts a ON a.id = taken.social_account_id
     WHERE c.id = taken.content_id;
END;
$$;

-- Keeps what was prepared, and the claim alive. False: somebody else holds the target.
CREATE FUNCTION publishing.keep(organization uuid, target uuid, token uuid, prepared jsonb, lease_seconds double precision)
RETURNS boolean LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM publishing.act_for(organization);
  UPDATE publish_history SET checkpoint = prepared, claim_deadline = now() + make_interval(secs => lease_seconds)
   WHERE id = target AND claim_token = token AND claim_deadline > now();
  RETURN FOUND;
END;
$$;

-- An account belongs to one target from its commit until the outcome is known: another post with the same text,
-- going out meanwhile, could be taken for it. The hour is for a target that was deleted.
CREATE FUNCTION publishing.take_account(of_platform varchar, of_account varchar, for_target uuid) RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO account_leases AS l (platform, account_id, target_id, deadline)
  VALUES (of_platform, of_account, for_target, now() + interval '1 hour')
  ON CONFLICT (platform, account_id) DO UPDATE SET target_id = excluded.target_id, deadline = excluded.deadline
   WHERE l.target_id = excluded.target_id OR l.deadline <= now();
  RETURN FOUND;
END;
$$;

-- Writes down that the one visible call is about to leave. From here nobody else acts on the target for quiet_seconds.
CREATE FUNCTION publishing.begin_commit(organization uuid, target uuid, token uuid, of_account varchar, prepared jsonb,
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
    RETURN QUERY SELECT 'busy', NULL::timestamptz; RETURN;
  END IF;
  UPDATE publish_history
     SET phase = 'committing', committing_at = now(), first_commit_at = coalesce(first_commit_at, now()),
         commit_error_code = NULL, checkpoint = prepared, look_count = 0,
         claim_deadline = now() + make_interval(secs => quiet_seconds)
   WHERE id = target;
  INSERT INTO publish_events (organization_id, target_id, step, status, phase)
  VALUES (organization, target, 'sending', held.status, 'committing');
  RETURN QUERY SELECT 'begun', now();
END;
$$;

-- Before a look for a post whose outcome is unclear: what the account's other targets are known to have published.
CREATE FUNCTION publishing.begin_probe(organization uuid, target uuid, token uuid, of_account varchar)
RETURNS TABLE (outcome text, began_at timestamptz, used_post_ids text[])
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  held publish_history;
BEGIN
  PERFORM publishing.act_for(organization);
  SELECT t.* INTO held FROM publish_history t
   WHERE t.id = target AND t.claim_token = token AND t.claim_deadline > now() FOR UPDATE;
  IF NOT FOUND THEN RETURN QUERY SELECT 'overtaken', now(), '{}'::text[]; RETURN; END IF;
  IF NOT publishing.take_account(held.platform, of_account, target) THEN
    RETURN QUERY SELECT 'busy', now(), '{}'::text[]; RETURN;
  END IF;
  RETURN QUERY SELECT 'begun', now(), ARRAY(
    SELECT t.platform_post_id::text FROM publish_history t
     WHERE t.social_account_id = held.social_account_id AND t.platform_post_id IS NOT NULL AND t.id <> target
     ORDER BY t.published_at DESC LIMIT 200);
END;
$$;

-- Writes a transition, its line in the timeline and its follow-up jobs, and lets go of target and account.
-- The word of the network that it took the post is written even when the claim was lost meanwhile: it stays true.
-- False: somebody else holds the target.
CREATE FUNCTION publishing.settle(organization uuid, target uuid, token uuid, next jsonb, facts jsonb, follow_ups jsonb)
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
         error_message = facts ->> 'errorMessage'
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

-- The address of a published post, found after it. A missing one never reopens the post.
CREATE FUNCTION publishing.link(organization uuid, target uuid, url text) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM publishing.act_for(organization);
  WITH linked AS (
    UPDATE publish_history SET post_url = url WHERE id = target AND post_url IS DISTINCT FROM url
    RETURNING status, phase
  )
  INSERT INTO publish_events (organization_id, target_id, step, status, phase)
  SELECT organization, target, 'link-found', status, phase FROM linked;
END;
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA publishing FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA publishing TO app_tenant;
GRANT EXECUTE ON FUNCTION publishing.refresh_content_status TO app_system;
