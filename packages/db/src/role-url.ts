/** The roles that processes run as; none of them owns a table or passes row-level security. */
export type DatabaseRole = "app_tenant" | "app_system" | "queue" | "publisher";

/** The same database, entered as a role: every connection made with it starts with that role's rights. */
export function roleUrl(connectionString: string, role: DatabaseRole): string {
  const url = new URL(connectionString);
  url.searchParams.set("options", `${url.searchParams.get("options") ?? ""} -c role=${role}`.trim());
  return url.href;
}
