-- Months are made ahead and there is no default partition: rows in one would keep their month from being made.
-- Defined with its owner's rights, so that the application can make months without owning the table.
-- Returns how many it made. Called twice at once, the second waits and makes none.
CREATE FUNCTION ensure_ai_logs_partitions(first_month date, months integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET lock_timeout = '5s' AS $$
DECLARE
  starts date;
  partition text;
  made integer := 0;
BEGIN
  IF months NOT BETWEEN 1 AND 36 THEN
    RAISE EXCEPTION 'months must be between 1 and 36' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  FOR step IN 0 .. months - 1 LOOP
    starts := (make_date(extract(year FROM first_month)::integer, extract(month FROM first_month)::integer, 1)
      + make_interval(months => step))::date;
    partition := 'ai_logs_' || to_char(starts, 'YYYY_MM');
    CONTINUE WHEN EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname = partition);
    PERFORM pg_advisory_xact_lock(hashtext('ensure_ai_logs_partitions'));
    -- Asked of the catalogue's rows: name look-ups remember what was not there before the wait.
    CONTINUE WHEN EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname = partition);
    EXECUTE format('CREATE TABLE public.%I PARTITION OF public.ai_logs FOR VALUES FROM (%L) TO (%L)', partition,
      to_char(starts, 'YYYY-MM-DD') || ' 00:00:00+00',
      to_char(starts + interval '1 month', 'YYYY-MM-DD') || ' 00:00:00+00');
    made := made + 1;
  END LOOP;
  RETURN made;
END;
$$;
REVOKE ALL ON FUNCTION ensure_ai_logs_partitions(date, integer) FROM PUBLIC;
