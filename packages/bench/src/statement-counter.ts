import { open } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import pg from "pg";

const OWN_NAME = "bench";

export type StatementCounter = {
  /** Statements of all programs but this one since the last call. */
  take: () => Promise<number>;
  query: <T extends object>(sql: string, values?: readonly unknown[]) => Promise<T[]>;
  close: () => Promise<void>;
};

/** Lets the built-in server log every statement it executes, BEGIN and COMMIT among them, and counts them there. */
export async function countStatements(database: string, dataDirectory: string): Promise<StatementCounter> {
  const client = new pg.Client({ connectionString: database, application_name: OWN_NAME });
  await client.connect();
  await client.query("ALTER SYSTEM SET log_line_prefix = 'from=%a '");
  await client.query("ALTER SYSTEM SET log_statement = 'all'");
  await client.query("SELECT pg_reload_conf()");
  const file = await open(join(dataDirectory, "postgres/server.log"), "r");
  let position = (await file.stat()).size;
  return {
    async take() {
      const { size } = await file.stat();
      const added =
        size > position
          ? await text(file.createReadStream({ start: position, end: size - 1, autoClose: false }))
          : "";
      position = size;
      return countIn(added);
    },
    query: async <T extends object>(sql: string, values: readonly unknown[] = []) =>
      (await client.query<T>(sql, [...values])).rows,
    async close() {
      await file.close();
      await client.end();
    },
  };
}

/** @param log lines of the server with the prefix `from=<application> ` */
export function countIn(log: string): number {
  const lines = log.matchAll(/^from=(\S*) LOG: {2}(?:statement|execute [^:]*): /gm);
  return [...lines].filter(([, application]) => application !== OWN_NAME).length;
}
