import { Client } from "pg";
import { type DatabaseRole, roleUrl } from "../role-url.ts";

/** Runs statements over one connection and closes it. Without a role: as the owner. */
export async function withConnection<T>(
  connectionString: string,
  role: DatabaseRole | null,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({
    connectionString: role === null ? connectionString : roleUrl(connectionString, role),
  });
  // Servers that a test stops on purpose.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Runs work in a transaction with an organisation and a user set, and rolls it back. */
export async function inTenant<T>(
  client: Client,
  tenant: { organizationId: string | null; userId: string | null },
  work: () => Promise<T>,
): Promise<T> {
  await client.query("BEGIN");
  try {
    await client.query(
      "SELECT set_config('app.organization_id', $1, true), set_config('app.user_id', $2, true)",
      [tenant.organizationId ?? "", tenant.userId ?? ""],
    );
    return await work();
  } finally {
    await client.query("ROLLBACK");
  }
}

/** The SQLSTATE that a statement is refused with; null when it is not. */
export async function refusalOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
    throw error;
  }
}

export const INSUFFICIENT_PRIVILEGE = "42501";
export const FOREIGN_KEY_VIOLATION = "23503";
