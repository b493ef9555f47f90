-- Tokens are renewed ahead of their end. One process at a time asks the network, under a lease that another may take
-- over when it lapses; whoever connects anew ends it, so that what was asked for before is not written any more.
ALTER TABLE social_accounts
  ADD COLUMN token_issued_at timestamptz,
  -- Nobody asks the network before. NULL: there is nothing to plan.
  ADD COLUMN refresh_at timestamptz,
  -- Failures in a row.
  ADD COLUMN refresh_fails integer NOT NULL DEFAULT 0,
  ADD COLUMN refresh_lease uuid,
  ADD COLUMN refresh_until timestamptz;
CREATE INDEX idx_social_accounts_refresh ON social_accounts (refresh_at) WHERE refresh_at IS NOT NULL;

ALTER TABLE social_accounts NO FORCE ROW LEVEL SECURITY;
UPDATE social_accounts
   SET token_issued_at = connected_at,
       refresh_at = CASE WHEN flow = 'instagram-login'
         THEN greatest(connected_at + interval '1 day', token_expires_at - interval '10 days') END
 WHERE access_token IS NOT NULL;
ALTER TABLE social_accounts FORCE ROW LEVEL SECURITY;

GRANT SELECT (token_issued_at, refresh_at, refresh_fails, refresh_until) ON social_accounts TO app_system;

-- What the networks say of their allowances, shared by all workers. They belong to applications and to accounts of the
-- networks, which several organisations may have connected; no row says whose.
CREATE TABLE rate_budgets (
  -- The connect flow whose application calls.
  application varchar(50) NOT NULL,
  -- app, or the network's own id of an account or business.
  subject varchar(255) NOT NULL,
  percent integer NOT NULL CHECK (percent >= 0),
  seen_at timestamptz NOT NULL,
  -- Until then what is not urgent waits.
  calm_until timestamptz,
  -- Until then everything waits.
  blocked_until timestamptz,
  PRIMARY KEY (application, subject)
);
-- Fixed rates, as buckets that refill with time.
CREATE TABLE rate_buckets (
  bucket varchar(320) PRIMARY KEY,
  tokens double precision NOT NULL,
  refilled_at timestamptz NOT NULL
);
ALTER TABLE rate_budgets ENABLE ROW LEVEL SECURITY;
ALTER TABLE rate_budgets FORCE ROW LEVEL SECURITY;
ALTER TABLE rate_buckets ENABLE ROW LEVEL SECURITY;
ALTER TABLE rate_buckets FORCE ROW LEVEL SECURITY;
-- (The subquery sees the current organisation's accounts only.)
CREATE POLICY tenant_connected ON rate_budgets FOR SELECT TO app_tenant
  USING (EXISTS (SELECT FROM social_accounts a WHERE a.flow = rate_budgets.application
    AND rate_budgets.subject IN ('app', a.account_id, a.metadata ->> 'pageId')));
GRANT SELECT ON rate_budgets TO app_tenant;
CREATE POLICY system_budgets ON rate_budgets TO app_system USING (true) WITH CHECK (true);
CREATE POLICY system_budgets ON rate_buckets TO app_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_budgets, rate_buckets TO app_system;

CREATE TYPE publishing.budget AS (calm_until timestamptz, blocked_until timestamptz);

-- What holds for an account now: its own allowance, its Page's and its application's. NULL: nothing waits.
CREATE FUNCTION publishing.budget_of(social_account uuid) RETURNS publishing.budget
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT max(b.calm_until) FILTER (WHERE b.calm_until > now()),
         max(b.blocked_until) FILTER (WHERE b.blocked_until > now())
    FROM social_accounts a
    JOIN rate_budgets b ON b.application = a.flow AND b.subject IN ('app', a.account_id, a.metadata ->> 'pageId')
   WHERE a.id = social_account;
$$;

-- Puts a target off without taking it: no try is used up, and a queued one can still be changed. The sweep finds it
-- when its time has come. Posts of one account come back together, those of many accounts one after another.
CREATE FUNCTION publishing.wait_for_budget(held publish_history, until timestamptz) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  again timestamptz := until + make_interval(secs => abs(hashtext(held.social_account_id::text) % 20));
  is_unsent boolean := coalesce(held.phase, 'preparing') = 'preparing';
  reason jsonb;
BEGIN
  UPDATE publish_history
     SET next_attempt_at = again, waits_for_account = false,
         error_key = CASE WHEN is_unsent THEN 'platform-rate-limited' ELSE error_key END,
         error_parameters = CASE WHEN is_unsent THEN jsonb_build_object('platform', held.platform)
                                 ELSE error_parameters END,
         error_kind = CASE WHEN is_unsent THEN 'rate-limited' ELSE error_kind END,
         error_code = CASE WHEN is_unsent THEN 'budget' ELSE error_code END
   WHERE id = held.id;
  IF is_unsent THEN
    reason := jsonb_build_object('key', 'platform-rate-limited', 'platform', held.platform,
      'at', to_char(again AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'));
    INSERT INTO publish_events (organization_id, target_id, step, parameters, status, phase)
    VALUES (held.organization_id, held.id, 'retry-later', reason, held.status, held.phase);
  ELSE
    -- Its outcome is open, so it keeps its account.
    UPDATE account_leases SET deadline = greatest(deadline, again + interval '1 hour') WHERE target_id = held.id;
  END IF;
END;
$$;

-- The claim looks at the budgets, too.
DROP FUNCTION publishing.claim(uuid, uuid, integer, double precision);

-- Takes a due target, or one that its holder let lapse. One conditional UPDATE: of two callers one gets a row.
-- A first attempt beyond the organisation's window turns the target missed and gives none. While the network refuses
-- calls of the account or of its application, the target waits as it is and gives none either.
CREATE FUNCTION publishing.claim(organization uuid, target uuid, of_version integer, lease_seconds double precision)
RETURNS TABLE (content_id uuid, claim_token uuid, platform varchar, phase varchar, retry_count integer,
  look_count integer, owner_says_absent boolean, checkpoint jsonb, committing_at timestamptz,
  first_commit_at timestamptz, commit_error_code varchar, caption text, hashtags text[], content_type varchar,
  options jsonb, media jsonb, social_account_id uuid, account_id varchar, account_name varchar, flow varchar,
  access_token text, token_expires_at timestamptz, is_active boolean, needs_reconnect boolean, metadata jsonb,
  budget_is_low boolean)
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  held publish_history;
  taken publish_history;
  is_missed boolean;
  budget publishing.budget;
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
  budget := publishing.budget_of(held.social_account_id);
  IF NOT is_missed AND budget.blocked_until IS NOT NULL THEN
    PERFORM publishing.wait_for_budget(held, budget.blocked_until);
    RETURN;
  END IF;
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
           taken.commit_error_code, c.caption, coalesce(c.hashtags, '{}'), coalesce(c.content_type, 'post'), c.options,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', m.kind, 'publicKey', m.public_key, 'width', m.width,
              'height', m.height, 'durationMs', m.duration_ms, 'crop', l.crop) ORDER BY l.position), '[]')
              FROM content_media l JOIN media m ON m.id = l.media_id WHERE l.content_id = c.id),
           taken.social_account_id, a.account_id, a.account_name, a.flow, a.access_token, a.token_expires_at,
           a.is_active, a.needs_reconnect, a.metadata, budget.calm_until IS NOT NULL
      FROM content c LEFT JOIN social_accounts a ON a.id = taken.social_account_id
     WHERE c.id = taken.content_id;
END;
$$;

REVOKE ALL ON FUNCTION publishing.claim, publishing.budget_of, publishing.wait_for_budget FROM PUBLIC;
GRANT EXECUTE ON FUNCTION publishing.claim, publishing.budget_of, publishing.wait_for_budget TO app_tenant;
