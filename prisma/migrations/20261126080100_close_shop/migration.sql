-- The owner of a shop where nobody else works goes, and the shop with her. The system removes people and may not touch
-- posts, so this acts with the tenant's rights and for this one organisation: nothing waits any more, nobody can still
-- join, and the networks' tokens are forgotten. What a worker is sending at this moment comes to its end.
GRANT CREATE ON SCHEMA publishing TO app_tenant;
SET LOCAL ROLE app_tenant;

CREATE FUNCTION publishing.close_shop(organization uuid, closed_at timestamptz) RETURNS TABLE (target uuid, of_version integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  withdrawn_from uuid[];
  touched uuid;
BEGIN
  PERFORM publishing.act_for(organization);

  SELECT array_agg(DISTINCT t.content_id) INTO withdrawn_from FROM publish_history t
   WHERE t.organization_id = organization AND t.status IN ('queued', 'missed', 'failed');
  RETURN QUERY
    WITH withdrawn AS (
      UPDATE publish_history t SET status = 'cancelled', version = t.version + 1, next_attempt_at = NULL
       WHERE t.organization_id = organization AND t.status IN ('queued', 'missed', 'failed')
      RETURNING t.id, t.version
    ), told AS (
      INSERT INTO publish_events (organization_id, target_id, step, status)
      SELECT organization, w.id, 'cancelled', 'cancelled' FROM withdrawn w
    )
    SELECT w.id, w.version FROM withdrawn w;
  UPDATE content SET scheduled_for = NULL WHERE id = ANY (withdrawn_from) AND published_at IS NULL;
  FOREACH touched IN ARRAY coalesce(withdrawn_from, '{}') LOOP
    PERFORM publishing.refresh_content_status(touched);
  END LOOP;

  UPDATE campaign_recipients r SET status = 'cancelled', phase = NULL, next_attempt_at = NULL
    FROM campaigns c
   WHERE c.id = r.campaign_id AND c.organization_id = organization
     AND c.status IN ('scheduled', 'sending', 'paused', 'missed') AND r.claim_token IS NULL
     AND (r.status = 'queued' OR (r.status = 'publishing' AND r.phase = 'preparing'));
  UPDATE campaigns c
     SET status = 'cancelled', version = c.version + 1, completed_at = closed_at, next_run_at = closed_at,
         problem_key = NULL, problem_parameters = NULL, waiting_until = NULL
   WHERE c.organization_id = organization AND c.status IN ('scheduled', 'sending', 'paused', 'missed');

  UPDATE social_accounts
     SET is_active = false, needs_reconnect = false, access_token = NULL, refresh_token = NULL, token_expires_at = NULL,
         refresh_at = NULL, refresh_lease = NULL, refresh_until = NULL
   WHERE organization_id = organization;
  UPDATE connect_attempts SET found_accounts = NULL, expires_at = least(expires_at, closed_at)
   WHERE organization_id = organization;
  UPDATE invitations SET revoked_at = closed_at
   WHERE organization_id = organization AND accepted_at IS NULL AND revoked_at IS NULL;
END;
$$;
REVOKE ALL ON FUNCTION publishing.close_shop FROM PUBLIC;
GRANT EXECUTE ON FUNCTION publishing.close_shop TO app_system;

RESET ROLE;
REVOKE CREATE ON SCHEMA publishing FROM app_tenant;

-- Of a campaign that was ended, what was begun before is taken to its end in a closed organisation as well.
CREATE OR REPLACE FUNCTION messaging.claim(organization uuid, of_campaign uuid, of_version integer, at_most integer,
  lease_seconds double precision, follow_up jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM publishing.act_for(organization);
  IF EXISTS (SELECT FROM campaigns c JOIN organizations o ON o.id = c.organization_id
              WHERE c.id = of_campaign AND c.status <> 'cancelled' AND o.is_active IS FALSE) THEN
    RETURN NULL;
  END IF;
  RETURN messaging.claim_of_active(organization, of_campaign, of_version, at_most, lease_seconds, follow_up);
END;
$$;
