-- Lost: the reports of regular work.
ALTER TABLE worker_heartbeats DROP COLUMN task_sets;
DROP TABLE job_runs;
