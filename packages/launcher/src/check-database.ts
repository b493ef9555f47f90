import pg from "pg";
import { StartError } from "./start-error.ts";

const CONNECT_MILLISECONDS = 5000;
const OLDEST_MAJOR = 14;

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "the host name is unknown",
  EAI_AGAIN: "the host name cannot be looked up",
  EHOSTUNREACH: "the host cannot be reached",
  ENETUNREACH: "the network cannot be reached",
  ETIMEDOUT: "no answer",
  ECONNRESET: "the connection was closed",
  "28P01": "the user name or password is wrong",
  "28000": "the server refuses this user",
  "3D000": "there is no database of that name",
  "53300": "the server has no free connection",
  "57P03": "the server is starting up",
};

/** @throws StartError that names host, port and reason, never the password */
export async function checkDatabase(databaseUrl: string): Promise<void> {
  const { hostname, port } = new URL(databaseUrl);
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
  });
  const place = `${hostname || "localhost"}:${port || 5432}`;
  // An error after the attempt has failed has nobody left to tell.
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      "SELECT current_setting('server_version_num')::int AS version",
    );
    const version = Math.floor((rows[0]?.version ?? 0) / 10_000);
    if (version < OLDEST_MAJOR) {
      throw new StartError(
        `The database at ${place} is PostgreSQL ${version}; ${OLDEST_MAJOR} or newer is needed. Upgrade it, or unset DATABASE_URL to use the built-in server.`,
      );
    }
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(
      `The database at ${place} cannot be used: ${reason(error)}. Correct DATABASE_URL, or unset it to use the built-in server.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

function reason(error: unknown): string {
  // Several addresses of one name give an AggregateError with an empty message.
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const code = (first as { code?: string } | null)?.code ?? "";
  if (code in REASONS) return REASONS[code] ?? code;
  return first instanceof Error && /timeout/i.test(first.message)
    ? "no answer within 5 seconds"
    : code || "unknown cause";
}
