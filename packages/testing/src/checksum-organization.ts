import pg from "pg";

/** Of people: reached through their membership. */
const PERSONAL = ["users", "user_preferences", "refresh_tokens"] as const;

/**
 * One hash over every row that belongs to an organisation and its members, for each table. Equal answers mean that
 * nothing was added, changed or removed.
 * @param connectionString of a superuser: policies must not hide a row
 */
export async function checksumOrganization(
  connectionString: string,
  organizationId: string,
): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
          AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'organization_id' AND NOT attisdropped)
          AND c.relname <> ALL ($1) ORDER BY 1`,
      [PERSONAL],
    );
    const members = "SELECT user_id FROM organization_members WHERE organization_id = $1";
    const owned: [string, string][] = [
      ["organizations", "id = $1"],
      ...tables.map(({ name }): [string, string] => [name, "organization_id = $1"]),
      ...PERSONAL.map((name): [string, string] => [
        name,
        `${name === "users" ? "id" : "user_id"} IN (${members})`,
      ]),
    ];
    const sums = owned.map(
      ([table, condition]) =>
        `SELECT ${pg.escapeLiteral(table)} AS name,
                count(*) || ':' || coalesce(md5(string_agg(t::text, chr(10) ORDER BY t::text)), '') AS sum
           FROM ${pg.escapeIdentifier(table)} t WHERE ${condition}`,
    );
    const { rows } = await client.query<{ name: string; sum: string }>(sums.join(" UNION ALL "), [
      organizationId,
    ]);
    return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
  } finally {
    await client.end();
  }
}
