-- Nothing is lost. An older version takes, notes and settles posts one by one. The role stays: it is the whole server's.
SET LOCAL ROLE publisher;
DROP FUNCTION publishing.claim(jsonb);
DROP FUNCTION publishing.begin_commit(jsonb);
DROP FUNCTION publishing.settle(jsonb);
RESET ROLE;
SET LOCAL ROLE queue;
REVOKE ALL ON FUNCTION jobs.enqueue, jobs.enqueue_any FROM publisher;
REVOKE USAGE ON SCHEMA jobs FROM publisher;
RESET ROLE;
REVOKE ALL ON FUNCTION publishing.budget_of, publishing.wait_for_budget, publishing.wake_next FROM publisher;
DROP FUNCTION publishing.give_way(jsonb);

CREATE OR REPLACE FUNCTION publishing.refresh_content_status(of_content uuid) RETURNS void
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

DROP FUNCTION publishing.refresh_contents(uuid[]);

DROP POLICY publisher_moves ON publish_history;
DROP POLICY publisher_tells ON publish_events;
DROP POLICY publisher_leases ON account_leases;
DROP POLICY publisher_marks ON content;
DROP POLICY publisher_marks ON schedules;
DROP POLICY publisher_disconnects ON social_accounts;
DROP POLICY publisher_asks ON organizations;
DROP POLICY publisher_sends ON content_media;
DROP POLICY publisher_sends ON media;
DROP POLICY publisher_counts ON rate_budgets;
REVOKE ALL ON publish_history, content, schedules, social_accounts, account_leases, publish_events, organizations,
  content_media, media, rate_budgets FROM publisher;
REVOKE USAGE ON SCHEMA public, publishing FROM publisher;
ALTER TABLE worker_heartbeats DROP COLUMN pool_ids;
