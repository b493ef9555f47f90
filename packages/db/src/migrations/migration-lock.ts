import { Client } from "pg";

/** Prisma's own lock gives up after ten seconds. */
const LOCK = 7_260_311;

/** A connection as the owner, while nobody else changes the structure of the database: processes take turns. */
export async function withMigrationLock<T>(
  connectionString: string,
  work: (owner: Client) => Promise<T>,
): Promise<T> {
  const owner = new Client({ connectionString, application_name: "businesspro-migrate" });
  // A connection that breaks also fails the query that waits for it.
  owner.on("error", () => undefined);
  await owner.connect();
  try {
    await owner.query("SELECT pg_advisory_lock($1)", [LOCK]);
    return await work(owner);
  } finally {
    await owner.end();
  }
}
