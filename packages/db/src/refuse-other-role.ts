import type { ClientBase } from "pg";
import type { DatabaseRole } from "./role-url.ts";

/** A pooler may drop the start-up option that names the role; the connection would then see every tenant. */
export async function refuseOtherRole(client: ClientBase, role: DatabaseRole): Promise<void> {
  const { rows } = await client.query<{ current_user: string }>("SELECT current_user");
  if (rows[0]?.current_user === role) return;
  throw new Error(
    `A connection started as "${rows[0]?.current_user}" instead of "${role}". ` +
      "Whatever stands between must pass on the start-up option -c role=... (a pooler may drop it).",
  );
}
