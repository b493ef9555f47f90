-- Nothing is lost.
DROP FUNCTION publishing.claim(uuid, uuid, integer, double precision);

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

REVOKE ALL ON FUNCTION publishing.claim FROM PUBLIC;
GRANT EXECUTE ON FUNCTION publishing.claim TO app_tenant;
