import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { to as copyTo } from "pg-copy-streams";
import type { Databases } from "./client.ts";
import { nameUnavailability } from "./database-unavailable.ts";

/**
 * Rows of all organisations as CSV with times in UTC, in pieces: they need not fit into memory. NULL is nothing, an
 * empty text is `""`.
 * @param query text of a SELECT, never of a stranger
 * @throws DatabaseUnavailableError
 */
export async function copyOut(
  databases: Databases,
  query: string,
  into: Writable,
  signal: AbortSignal,
): Promise<void> {
  let broken = true;
  const client = await databases.systemPool.connect().catch((error: unknown) => {
    throw nameUnavailability(error);
  });
  try {
    await client.query("SET TIME ZONE 'UTC'");
    await pipeline(client.query(copyTo(`COPY (${query}) TO STDOUT (FORMAT csv)`)), into, { signal });
    await client.query("RESET TIME ZONE");
    broken = false;
  } catch (error) {
    throw nameUnavailability(error);
  } finally {
    // A connection in the middle of its copy is of no use to anybody else.
    client.release(broken);
  }
}
