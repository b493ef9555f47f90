/** The roles that processes run as; none of them owns a table or passes row-level security. */
export type DatabaseRole = "app_tenant" | "app_system" | "queue" | "publisher";

/**
 * Longest that a transaction may lie between two statements. A process that froze or whose machine is gone in the middle
 * of one would hold its rows locked, and whoever needs them would wait, until somebody notices.
 */
const IDLE_SECONDS = 10;

/**
 * The same database, entered as a role: every connection made with it starts with that role's rights, and keeps nothing
 * locked once its process has stopped.
 */
export function roleUrl(connectionString: string, role: DatabaseRole): string {
  const url = new URL(connectionString);
  const own = `-c role=${role} -c idle_in_transaction_session_timeout=${IDLE_SECONDS}s`;
  url.searchParams.set("options", `${url.searchParams.get("options") ?? ""} ${own}`.trim());
  return url.href;
}
