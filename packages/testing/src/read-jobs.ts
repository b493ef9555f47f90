import pg from "pg";

export type WaitingJob = { task: string; key: string | null; runAt: Date; payload: Record<string, unknown> };

/** The queue as its owner sees it: no role of the application may look. */
export async function readJobs(connectionString: string): Promise<WaitingJob[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<WaitingJob>(`
      SELECT t.identifier AS task, j.key, j.run_at AS "runAt", j.payload
        FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
       ORDER BY j.id`);
    return rows;
  } finally {
    await client.end();
  }
}
