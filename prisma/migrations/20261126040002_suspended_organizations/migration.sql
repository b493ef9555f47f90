-- A suspended organisation begins nothing new: its posts stay queued and its campaigns stand still. What was begun
-- before is taken to its end, because the network may have it already.
ALTER FUNCTION publishing.claim(uuid, uuid, integer, double precision) RENAME TO claim_of_active;

CREATE FUNCTION publishing.claim(organization uuid, target uuid, of_version integer, lease_seconds double precision)
RETURNS TABLE (content_id uuid, claim_token uuid, platform varchar, phase varchar, retry_count integer,
  look_count integer, owner_says_absent boolean, checkpoint jsonb, committing_at timestamptz,
  first_commit_at timestamptz, commit_error_code varchar, caption text, hashtags text[], content_type varchar,
  options jsonb, media jsonb, social_account_id uuid, account_id varchar, account_name varchar, flow varchar,
  access_token text, token_expires_at timestamptz, is_active boolean, needs_reconnect boolean, metadata jsonb,
  budget_is_low boolean, is_behind boolean)
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM publishing.act_for(organization);
  IF EXISTS (SELECT FROM publish_history t JOIN organizations o ON o.id = t.organization_id
              WHERE t.id = target AND t.status = 'queued' AND o.is_active IS FALSE) THEN
    RETURN;
  END IF;
  RETURN QUERY SELECT * FROM publishing.claim_of_active(organization, target, of_version, lease_seconds);
END;
$$;

ALTER FUNCTION messaging.claim(uuid, uuid, integer, integer, double precision, jsonb) RENAME TO claim_of_active;

CREATE FUNCTION messaging.claim(organization uuid, of_campaign uuid, of_version integer, at_most integer,
  lease_seconds double precision, follow_up jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM publishing.act_for(organization);
  IF EXISTS (SELECT FROM organizations o WHERE o.id = organization AND o.is_active IS FALSE) THEN
    RETURN NULL;
  END IF;
  RETURN messaging.claim_of_active(organization, of_campaign, of_version, at_most, lease_seconds, follow_up);
END;
$$;

REVOKE ALL ON FUNCTION publishing.claim, messaging.claim FROM PUBLIC;
GRANT EXECUTE ON FUNCTION publishing.claim, messaging.claim TO app_tenant;
