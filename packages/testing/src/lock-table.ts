import pg from "pg";

/** Keeps everybody from changing a table, though not from reading it, until the returned function is called. */
export async function lockTable(connectionString: string, table: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(`BEGIN; LOCK TABLE ${pg.escapeIdentifier(table)} IN EXCLUSIVE MODE`);
  return () => client.end();
}
