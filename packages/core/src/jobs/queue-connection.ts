import { roleUrl } from "@businesspro/db/role-url";

/** How the runner of jobs connects: as the role that owns the queue and no table of the product. */
export function queueConnection(databaseUrl: string): string {
  return roleUrl(databaseUrl, "queue");
}
