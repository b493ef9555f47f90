-- Posts that are due together are taken, noted and settled together: each step is one statement for many targets, of
-- whatever organisations, and costs a quarter of what one call for each did.
--
-- A step touches rows of several organisations, which the tenant's policies forbid and the system's do not allow. Its
-- functions belong to a role that can do just this and that nobody connects as. A call names its organisation beside its
-- target, and a target of another one is not found.
--
-- The functions of the same names for one target stay: workers of the version before end their posts with them.

DO $$
DECLARE
  member_of boolean;
BEGIN
  BEGIN
    CREATE ROLE publisher NOLOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  EXCEPTION
    WHEN duplicate_object OR unique_violation THEN
      IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'publisher' AND (rolsuper OR rolbypassrls)) THEN
        RAISE EXCEPTION 'Role publisher passes row-level security. Let a superuser run: ALTER ROLE publisher NOSUPERUSER NOBYPASSRLS';
      END IF;
    WHEN insufficient_privilege THEN
      RAISE EXCEPTION 'The user may not create roles. Let a superuser run: CREATE ROLE publisher NOLOGIN NOINHERIT; GRANT publisher TO %',
        quote_ident(current_user);
  END;
  BEGIN
    IF current_setting('server_version_num')::integer >= 160000 THEN
      EXECUTE 'SELECT pg_has_role(current_user, ''publisher'', ''SET'')' INTO member_of;
      IF NOT member_of THEN
        EXECUTE 'GRANT publisher TO CURRENT_USER WITH INHERIT FALSE, SET TRUE';
      END IF;
    ELSIF NOT pg_has_role(current_user, 'publisher', 'MEMBER') THEN
      EXECUTE 'GRANT publisher TO CURRENT_USER';
    END IF;
  EXCEPTION WHEN insufficient_privilege THEN
    RAISE EXCEPTION 'Role publisher was created by another user. Let a superuser run: GRANT publisher TO %',
      quote_ident(current_user);
  END;
END;
$$;

GRANT USAGE ON SCHEMA public, publishing TO publisher;
GRANT SELECT, UPDATE ON publish_history TO publisher;
GRANT SELECT, UPDATE (status, published_at) ON content TO publisher;
GRANT SELECT, UPDATE (status, executed_at) ON schedules TO publisher;
GRANT SELECT, UPDATE (needs_reconnect) ON social_accounts TO publisher;
GRANT SELECT, INSERT, UPDATE ON account_leases TO publisher;
GRANT INSERT ON publish_events TO publisher;
GRANT SELECT ON organizations, content_media, media, rate_budgets TO publisher;
CREATE POLICY publisher_moves ON publish_history TO publisher USING (true) WITH CHECK (true);
CREATE POLICY publisher_tells ON publish_events FOR INSERT TO publisher WITH CHECK (true);
CREATE POLICY publisher_leases ON account_leases TO publisher USING (true) WITH CHECK (true);
CREATE POLICY publisher_marks ON content TO publisher USING (true) WITH CHECK (true);
CREATE POLICY publisher_marks ON schedules TO publisher USING (true) WITH CHECK (true);
CREATE POLICY publisher_disconnects ON social_accounts TO publisher USING (true) WITH CHECK (true);
CREATE POLICY publisher_asks ON organizations FOR SELECT TO publisher USING (true);
CREATE POLICY publisher_sends ON content_media FOR SELECT TO publisher USING (true);
CREATE POLICY publisher_sends ON media FOR SELECT TO publisher USING (true);
CREATE POLICY publisher_counts ON rate_budgets FOR SELECT TO publisher USING (true);

-- Makes the status of contents and their schedules follow from the contents' targets.
CREATE FUNCTION publishing.refresh_contents(contents uuid[]) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  WITH counts AS MATERIALIZED (
    SELECT k.id,
           count(*) FILTER (WHERE t.status <> 'cancelled') AS alive,
           count(*) FILTER (WHERE t.status = 'published') AS published,
           count(*) FILTER (WHERE t.status IN ('publishing', 'needs_review')) AS moving,
           count(*) FILTER (WHERE t.status = 'queued') AS queued,
           max(t.published_at) AS published_at
      FROM unnest(contents) AS k(id) LEFT JOIN publish_history t ON t.content_id = k.id
     GROUP BY k.id
  ), plan AS (
    UPDATE schedules s
       SET status = CASE WHEN alive = 0 THEN 'cancelled' WHEN moving > 0 THEN 'processing'
                         WHEN queued > 0 THEN 'scheduled' WHEN published > 0 THEN 'completed' ELSE 'failed' END,
           executed_at = CASE WHEN alive > 0 AND queued = 0 THEN coalesce(s.executed_at, now()) END
      FROM counts WHERE s.content_id = counts.id
  )
  UPDATE content c
     SET status = CASE WHEN alive = 0 THEN 'draft' WHEN moving > 0 THEN 'publishing' WHEN queued > 0 THEN 'scheduled'
                       WHEN published = alive THEN 'published' WHEN published > 0 THEN 'partially_published'
                       ELSE 'failed' END,
         published_at = counts.published_at
    FROM counts WHERE c.id = counts.id;
END;
$$;

CREATE OR REPLACE FUNCTION publishing.refresh_content_status(of_content uuid) RETURNS void
LANGUAGE sql SET search_path = public, pg_temp AS $$
  SELECT publishing.refresh_contents(ARRAY[of_content]);
$$;

-- Who holds many rows must not wait long for another: it would keep people waiting, or wait for somebody who waits for
-- it. Then nothing of the step is done, and its calls come again one by one.
CREATE FUNCTION publishing.give_way(calls jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF jsonb_array_length(calls) > 1 THEN
    PERFORM set_config('lock_timeout', '500ms', true);
  END IF;
END;
$$;

REVOKE ALL ON FUNCTION publishing.refresh_contents, publishing.give_way FROM PUBLIC;
GRANT EXECUTE ON FUNCTION publishing.refresh_contents TO app_tenant, app_system, publisher;
GRANT EXECUTE ON FUNCTION publishing.give_way TO publisher;
GRANT EXECUTE ON FUNCTION publishing.budget_of, publishing.wait_for_budget, publishing.wake_next TO publisher;
SET LOCAL ROLE queue;
GRANT USAGE ON SCHEMA jobs TO publisher;
GRANT EXECUTE ON FUNCTION jobs.enqueue, jobs.enqueue_any TO publisher;
RESET ROLE;

GRANT CREATE ON SCHEMA publishing TO publisher;
SET LOCAL ROLE publisher;

-- Each call: organization, target, version, leaseSeconds. Takes the targets that are due, or that their holder let
-- lapse, with all that publishing needs; those of others, and of shops that are suspended, are left out.
CREATE FUNCTION publishing.claim(calls jsonb) RETURNS TABLE (
  target uuid, content_id uuid, claim_token uuid, platform varchar, phase varchar, retry_count integer,
  look_count integer, owner_says_absent boolean, checkpoint jsonb, committing_at timestamptz,
  first_commit_at timestamptz, commit_error_code varchar, caption text, hashtags text[], content_type varchar,
  options jsonb, media jsonb, social_account_id uuid, account_id varchar, account_name varchar, flow varchar,
  access_token text, token_expires_at timestamptz, is_active boolean, needs_reconnect boolean, metadata jsonb,
  budget_is_low boolean, is_behind boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  missed uuid[];
  blocked uuid[];
  takable uuid[];
  resumed uuid[];
  begun uuid[];
  touched uuid[];
BEGIN
  PERFORM publishing.give_way(calls);
  SELECT coalesce(array_agg(h.id) FILTER (WHERE h.is_missed), '{}'),
         coalesce(array_agg(h.id) FILTER (WHERE h.is_blocked AND NOT h.is_missed), '{}'),
         coalesce(array_agg(h.id) FILTER (WHERE NOT h.is_blocked AND NOT h.is_missed), '{}'),
         coalesce(array_agg(h.id) FILTER (WHERE h.is_resumed), '{}'),
         coalesce(array_agg(h.id) FILTER (WHERE h.is_new AND (h.is_missed OR NOT h.is_blocked)), '{}'),
         coalesce(array_agg(DISTINCT h.content_id) FILTER (WHERE h.is_new AND (h.is_missed OR NOT h.is_blocked)), '{}')
    INTO missed, blocked, takable, resumed, begun, touched
    FROM (
      SELECT t.id, t.content_id, t.claim_token IS NOT NULL AS is_resumed,
             t.claim_token IS NULL AND t.phase IS NULL AS is_new,
             t.status = 'queued' AND t.retry_count = 0
               AND t.due_at < now() - make_interval(mins => o.missed_after_minutes) AS is_missed,
             EXISTS (SELECT FROM social_accounts a
                       JOIN rate_budgets b ON b.application = a.flow
                        AND b.subject IN ('app', a.account_id, a.metadata ->> 'pageId')
                      WHERE a.id = t.social_account_id AND b.blocked_until > now()) AS is_blocked
        FROM jsonb_to_recordset(calls) AS asked(organization uuid, target uuid, version integer)
        JOIN publish_history t
          ON t.id = asked.target AND t.organization_id = asked.organization AND t.version = asked.version
        JOIN organizations o ON o.id = t.organization_id
       WHERE coalesce(t.next_attempt_at, '-infinity') <= now()
         AND ((t.status = 'queued' AND t.due_at <= now() AND o.is_active IS NOT FALSE)
           OR (t.status = 'publishing' AND coalesce(t.claim_deadline, '-infinity') <= now()))
       ORDER BY t.id FOR UPDATE OF t
    ) h;

  PERFORM publishing.wait_for_budget(t, (publishing.budget_of(t.social_account_id)).blocked_until)
     FROM publish_history t WHERE t.id = ANY (blocked);
  UPDATE publish_history t
     SET status = 'missed', phase = NULL, claim_token = NULL, claim_deadline = NULL, next_attempt_at = NULL
   WHERE t.id = ANY (missed);
  UPDATE publish_history t
     SET status = 'publishing', phase = coalesce(t.phase, 'preparing'), claim_token = gen_random_uuid(),
         claim_deadline = now() + make_interval(secs => asked."leaseSeconds"), next_attempt_at = NULL
    FROM jsonb_to_recordset(calls) AS asked(target uuid, "leaseSeconds" double precision)
   WHERE t.id = asked.target AND t.id = ANY (takable);
  INSERT INTO publish_events (organization_id, target_id, step, parameters, status, phase)
  SELECT t.organization_id, t.id,
         CASE WHEN t.status = 'missed' THEN 'missed' WHEN t.id = ANY (resumed) THEN 'resumed' ELSE 'started' END,
         CASE WHEN t.status = 'missed'
              THEN jsonb_build_object('minutes', floor(extract(epoch FROM now() - t.due_at) / 60)::int)
              ELSE '{}'::jsonb END,
         t.status, t.phase
    FROM publish_history t
   WHERE t.id = ANY (begun) OR t.id = ANY (missed) OR (t.id = ANY (resumed) AND t.id = ANY (takable));
  PERFORM publishing.refresh_contents(touched);

  RETURN QUERY
    SELECT t.id, t.content_id, t.claim_token, t.platform, t.phase, t.retry_count, t.look_count, t.owner_says_absent,
           t.checkpoint, t.committing_at, t.first_commit_at, t.commit_error_code, c.caption,
           coalesce(c.hashtags, '{}'), coalesce(c.content_type, 'post'), c.options,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', m.kind, 'publicKey', m.public_key, 'width', m.width,
              'height', m.height, 'durationMs', m.duration_ms, 'crop', l.crop) ORDER BY l.position), '[]')
              FROM content_media l JOIN media m ON m.id = l.media_id WHERE l.content_id = c.id),
           t.social_account_id, a.account_id, a.account_name, a.flow, a.access_token, a.token_expires_at,
           a.is_active, a.needs_reconnect, a.metadata,
           EXISTS (SELECT FROM rate_budgets b
                    WHERE b.application = a.flow AND b.subject IN ('app', a.account_id, a.metadata ->> 'pageId')
                      AND b.calm_until > now()),
           jsonb_array_length(calls) > 10 OR (t.retry_count = 0 AND t.due_at < now() - interval '3 seconds')
      FROM publish_history t
      JOIN content c ON c.id = t.content_id
      LEFT JOIN social_accounts a ON a.id = t.social_account_id
     WHERE t.id = ANY (takable);
END;
$$;

-- Each call: organization, target, token, account, checkpoint, quietSeconds. Writes down that the visible calls are about
-- to leave. `overtaken`: another process holds the target; `busy`: its account has an open outcome, or earlier posts.
CREATE FUNCTION publishing.begin_commit(calls jsonb) RETURNS TABLE (target uuid, outcome text, late_seconds double precision)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  held uuid[];
  first uuid[];
  begun uuid[];
BEGIN
  PERFORM publishing.give_way(calls);
  SELECT coalesce(array_agg(h.id), '{}') INTO held FROM (
    SELECT t.id FROM jsonb_to_recordset(calls) AS asked(organization uuid, target uuid, token uuid)
      JOIN publish_history t
        ON t.id = asked.target AND t.organization_id = asked.organization AND t.claim_token = asked.token
     WHERE t.claim_deadline > now() ORDER BY t.id FOR UPDATE OF t) h;

  -- Posts of an account leave in the order in which they are due; one that is in trouble does not hold up the others.
  SELECT coalesce(array_agg(f.id), '{}') INTO first FROM (
    SELECT DISTINCT ON (t.platform, asked.account) t.id
      FROM jsonb_to_recordset(calls) AS asked(target uuid, account varchar)
      JOIN publish_history t ON t.id = asked.target
     WHERE t.id = ANY (held) AND NOT EXISTS (
       SELECT FROM publish_history e
        WHERE e.social_account_id = t.social_account_id AND e.id <> t.id AND e.due_at < t.due_at
          AND (e.status = 'queued' OR (e.status = 'publishing' AND e.phase = 'preparing' AND e.look_count < 5))
          AND e.retry_count = 0)
     ORDER BY t.platform, asked.account, t.due_at, t.id) f;
  WITH taken AS (
    INSERT INTO account_leases AS l (platform, account_id, target_id, deadline)
    SELECT t.platform, asked.account, t.id, now() + interval '1 hour'
      FROM jsonb_to_recordset(calls) AS asked(target uuid, account varchar)
      JOIN publish_history t ON t.id = asked.target
     WHERE t.id = ANY (first) ORDER BY t.platform, asked.account
    ON CONFLICT (platform, account_id) DO UPDATE SET target_id = excluded.target_id, deadline = excluded.deadline
     WHERE l.target_id = excluded.target_id OR l.deadline <= now()
    RETURNING l.target_id
  ) SELECT coalesce(array_agg(taken.target_id), '{}') INTO begun FROM taken;

  -- They wait without a job: whoever frees the account goes on with them, and the sweep finds them should nobody do so.
  -- The lease's row is locked by now, so whoever frees a taken account sees them waiting.
  UPDATE publish_history t
     SET waits_for_account = true, checkpoint = asked.checkpoint, claim_token = NULL, claim_deadline = NULL,
         next_attempt_at = now() + interval '10 seconds'
    FROM jsonb_to_recordset(calls) AS asked(target uuid, checkpoint jsonb)
   WHERE t.id = asked.target AND t.id = ANY (held) AND t.id <> ALL (begun);

  RETURN QUERY
    WITH sending AS (
      UPDATE publish_history t
         SET phase = 'committing', committing_at = now(), first_commit_at = coalesce(t.first_commit_at, now()),
             commit_error_code = NULL, checkpoint = asked.checkpoint, look_count = 0, waits_for_account = false,
             claim_deadline = now() + make_interval(secs => asked."quietSeconds")
        FROM jsonb_to_recordset(calls) AS asked(target uuid, checkpoint jsonb, "quietSeconds" double precision)
        JOIN publish_history former ON former.id = asked.target
       WHERE t.id = asked.target AND t.id = ANY (begun)
      RETURNING t.organization_id, t.id, t.status, t.phase, t.due_at, former.committing_at
    ), told AS (
      INSERT INTO publish_events (organization_id, target_id, step, status, phase)
      SELECT s.organization_id, s.id, 'sending', s.status, s.phase FROM sending s
    )
    SELECT asked.target,
           CASE WHEN s.id IS NOT NULL THEN 'begun' WHEN asked.target = ANY (held) THEN 'busy' ELSE 'overtaken' END,
           -- What left for this due time before was measured then.
           CASE WHEN s.id IS NOT NULL AND coalesce(s.committing_at < s.due_at, true)
                THEN extract(epoch FROM now() - s.due_at)::double precision END
      FROM jsonb_to_recordset(calls) AS asked(target uuid) LEFT JOIN sending s ON s.id = asked.target;
END;
$$;

-- Each call: organization, target, token, next (the transition), facts, followUps (jobs). Writes the transitions, their
-- lines in the timelines and their jobs, and lets go of the targets. Of those that another process holds nothing is
-- written and nothing returned, but for a commit that the network accepted: it stays true.
CREATE FUNCTION publishing.settle(calls jsonb) RETURNS TABLE (target uuid, next_target uuid, next_version integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  settled uuid[];
  touched uuid[];
BEGIN
  PERFORM publishing.give_way(calls);
  WITH written AS (
    UPDATE publish_history t
       SET status = next ->> 'status', phase = next ->> 'phase',
           owner_says_absent = t.owner_says_absent AND next ->> 'phase' = 'confirming' AND next ->> 'status' = 'publishing',
           retry_count = (next ->> 'retryCount')::int, look_count = (next ->> 'lookCount')::int,
           claim_token = NULL, claim_deadline = NULL, next_attempt_at = now() + waits, waits_for_account = false,
           platform_post_id = coalesce(facts ->> 'postId', t.platform_post_id),
           post_url = coalesce(facts ->> 'postUrl', t.post_url),
           published_at = CASE WHEN is_published THEN coalesce(t.published_at, now()) ELSE t.published_at END,
           metrics_due_at = CASE WHEN is_published THEN coalesce(t.metrics_due_at, now() + first_look)
                                 ELSE t.metrics_due_at END,
           error_key = next #>> '{problem,key}', error_parameters = next #> '{problem,parameters}',
           error_kind = facts ->> 'errorKind', error_code = facts ->> 'errorCode',
           commit_error_code = CASE WHEN (facts ->> 'fromCommit')::boolean THEN facts ->> 'errorCode'
                                    ELSE t.commit_error_code END,
           error_message = facts ->> 'errorMessage',
           first_comment_status = CASE WHEN is_published AND (facts ->> 'firstComment')::boolean
                                       THEN coalesce(t.first_comment_status, 'waiting') ELSE t.first_comment_status END
      FROM (
        SELECT c.*, c.next ->> 'status' = 'published' AS is_published,
               make_interval(secs => (c.next ->> 'waitSeconds')::double precision) AS waits,
               make_interval(secs => (c.facts ->> 'metricsInSeconds')::double precision) AS first_look
          FROM jsonb_to_recordset(calls) AS c(organization uuid, target uuid, token uuid, next jsonb, facts jsonb)
      ) asked
     WHERE t.id = asked.target AND t.organization_id = asked.organization
       AND (t.claim_token = asked.token
         OR ((facts ->> 'committed')::boolean AND is_published AND t.status IN ('publishing', 'needs_review')))
    RETURNING t.id, t.content_id, waits
  )
  SELECT coalesce(array_agg(w.id), '{}'), coalesce(array_agg(DISTINCT w.content_id) FILTER (WHERE w.waits IS NULL), '{}')
    INTO settled, touched FROM written w;

  UPDATE account_leases l
     SET deadline = CASE WHEN t.phase = 'confirming' AND t.next_attempt_at IS NOT NULL
                         THEN t.next_attempt_at + interval '1 hour' ELSE now() END
    FROM jsonb_to_recordset(calls) AS asked(target uuid, facts jsonb)
    JOIN publish_history t ON t.id = asked.target
   WHERE t.id = ANY (settled) AND l.platform = t.platform AND l.account_id = asked.facts ->> 'accountId'
     AND l.target_id = t.id;
  INSERT INTO publish_events (organization_id, target_id, step, parameters, status, phase)
  SELECT t.organization_id, t.id, asked.next ->> 'step', coalesce(asked.facts -> 'parameters', '{}'), t.status, t.phase
    FROM jsonb_to_recordset(calls) AS asked(target uuid, next jsonb, facts jsonb)
    JOIN publish_history t ON t.id = asked.target
   WHERE t.id = ANY (settled) AND asked.next ->> 'step' IS NOT NULL;
  -- Not when the owner has connected anew since: the refused token is then no longer the stored one.
  UPDATE social_accounts a SET needs_reconnect = true
    FROM jsonb_to_recordset(calls) AS asked(target uuid, next jsonb, facts jsonb)
    JOIN publish_history t ON t.id = asked.target
   WHERE t.id = ANY (settled) AND (asked.next ->> 'disconnects')::boolean AND a.id = t.social_account_id
     AND a.is_active AND a.access_token IS NOT DISTINCT FROM asked.facts ->> 'accessToken';
  PERFORM publishing.refresh_contents(touched);
  PERFORM jobs.enqueue(job ->> 'task', (job -> 'payload')::json, job ->> 'jobKey',
            now() + make_interval(secs => (job ->> 'inSeconds')::double precision),
            (job ->> 'maxAttempts')::int, job ->> 'queueName', 'replace', (job ->> 'priority')::int)
     FROM jsonb_to_recordset(calls) AS asked(target uuid, "followUps" jsonb), jsonb_array_elements(asked."followUps") job
    WHERE asked.target = ANY (settled);

  -- While a post is on its way, those after it go on waiting; one in trouble stands before nobody.
  RETURN QUERY
    SELECT t.id, NULL::uuid, NULL::integer FROM publish_history t
     WHERE t.id = ANY (settled) AND t.next_attempt_at IS NOT NULL AND NOT (t.phase = 'preparing' AND t.retry_count > 0);
  RETURN QUERY
    SELECT freed.id, woken.next_target, woken.next_version
      FROM (SELECT t.id, t.social_account_id FROM publish_history t
             WHERE t.id = ANY (settled)
               AND (t.next_attempt_at IS NOT NULL AND NOT (t.phase = 'preparing' AND t.retry_count > 0)) IS NOT TRUE) freed
      LEFT JOIN LATERAL publishing.wake_next(freed.social_account_id, freed.id) woken ON true;
END;
$$;

REVOKE ALL ON FUNCTION publishing.claim(jsonb), publishing.begin_commit(jsonb), publishing.settle(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION publishing.claim(jsonb), publishing.begin_commit(jsonb), publishing.settle(jsonb) TO app_tenant;
RESET ROLE;
REVOKE CREATE ON SCHEMA publishing FROM publisher;

-- A worker process runs two pools of jobs, one of them for posts, and beats once for both. Its first pool names it.
ALTER TABLE worker_heartbeats ADD COLUMN pool_ids text[] NOT NULL DEFAULT '{}';
