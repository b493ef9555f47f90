-- Nothing is lost. Shops that were closed stay closed; an older version closes none.
CREATE OR REPLACE FUNCTION messaging.claim(organization uuid, of_campaign uuid, of_version integer, at_most integer,
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
SET LOCAL ROLE app_tenant;
DROP FUNCTION publishing.close_shop(uuid, timestamptz);
RESET ROLE;
