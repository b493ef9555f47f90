-- Months of ai_logs on their way to the archive store, and those that lie there alone.
CREATE TABLE ai_log_archives (
  -- Its first day.
  month date PRIMARY KEY CHECK (extract(day FROM month) = 1),
  -- storing: written down before the store is asked, so that nothing lies there unknown. verified: read back, its rows
  -- counted and added up. archived: no longer in the database.
  state varchar(20) NOT NULL CONSTRAINT ai_log_archives_state_check
    CHECK (state IN ('storing', 'stored', 'verified', 'archived')),
  object_key varchar(200) NOT NULL,
  bytes bigint NOT NULL,
  sha256 char(64) NOT NULL,
  -- Of the object as it was read back.
  row_count bigint,
  checksum varchar(40),
  started_at timestamptz NOT NULL,
  stored_at timestamptz,
  verified_at timestamptz,
  archived_at timestamptz,
  CONSTRAINT ai_log_archives_checked
    CHECK (state NOT IN ('verified', 'archived') OR (row_count IS NOT NULL AND checksum IS NOT NULL))
);
ALTER TABLE ai_log_archives ENABLE ROW LEVEL SECURITY;
ALTER TABLE ai_log_archives FORCE ROW LEVEL SECURITY;
CREATE POLICY system_archives ON ai_log_archives TO app_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON ai_log_archives TO app_system;

-- Until the transaction ends no row of that month changes or comes; other months are not held up.
-- Returns whether the month is in the database.
CREATE FUNCTION hold_ai_logs_month(month date) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET lock_timeout = '5s' AS $$
DECLARE
  partition text := 'ai_logs_' || to_char(month, 'YYYY_MM');
BEGIN
  IF NOT EXISTS (SELECT FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
                  WHERE i.inhparent = 'public.ai_logs'::regclass AND c.relname = partition) THEN
    RETURN false;
  END IF;
  EXECUTE format('LOCK TABLE public.%I IN SHARE MODE', partition);
  RETURN true;
EXCEPTION WHEN undefined_table THEN RETURN false;
END;
$$;

-- Takes away a month whose archive was marked as the only copy in this very transaction. Dropped while attached: no other
-- table is locked. Behind one open reader everybody who writes would queue, hence the short wait.
CREATE FUNCTION drop_ai_logs_month(month date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET lock_timeout = '1s' AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.ai_log_archives a
                  WHERE a.month = drop_ai_logs_month.month AND a.state = 'archived'
                    AND a.xmin::text = pg_current_xact_id()::xid::text) THEN
    RAISE EXCEPTION 'ai_logs of % are not archived by this transaction', month USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  EXECUTE format('DROP TABLE public.%I', 'ai_logs_' || to_char(month, 'YYYY_MM'));
END;
$$;
REVOKE ALL ON FUNCTION hold_ai_logs_month(date), drop_ai_logs_month(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hold_ai_logs_month(date), drop_ai_logs_month(date) TO app_system;
-- Grants say who may look; the functions' owner, bound by policies as well, must be able to.
CREATE POLICY known ON ai_log_archives FOR SELECT USING (true);
