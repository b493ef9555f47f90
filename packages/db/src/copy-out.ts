import { open } from "node:fs/promises";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { DatabaseAddress } from "./client.ts";
import { refuseOtherRole } from "./refuse-other-role.ts";

/** A `COPY … TO STDOUT`, never of a stranger, and the file or the named pipe that its rows go to. */
export type Copy = { statement: string; path: string };

/** What is held while whoever reads the pipe is busy. */
const PIECE_BYTES = 256 * 1024;
const CONNECT_TIMEOUT_MS = 5000;

/**
 * Rows of all organisations with times in UTC, one statement after the other, over a connection of its own: they need not
 * fit into memory. A file that could not be completed is left open, so that who reads a pipe never takes a part for the
 * whole; end the process.
 */
export async function copyOut(address: DatabaseAddress, copies: readonly Copy[]): Promise<void> {
  const client = new pg.Client({
    connectionString: address.connectionString,
    application_name: address.applicationName,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  // The query under way hears of it too.
  client.on("error", () => undefined);
  await client.connect();
  await refuseOtherRole(client, "app_system");
  await client.query("SET TIME ZONE 'UTC'");
  for (const { statement, path } of copies) {
    const file = await open(path, "w");
    const rows = client.query(copyTo(statement, { highWaterMark: PIECE_BYTES }));
    for await (const piece of rows) await file.writeFile(piece);
    await file.close();
  }
  await client.end();
}
