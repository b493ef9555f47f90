import type { Client } from "pg";
import type { BackupHeader } from "./frames.ts";
import { listTables, PRODUCT_SCHEMAS } from "./stored-tables.ts";

/** What stands around the rows of a backup, in one transaction with them. */
export type LoadStatements = { before: string[]; after: string[] };

/**
 * Foreign keys and triggers step aside while rows arrive in any order. The keys come back the way they were, and with
 * that every row is checked against them.
 */
export async function readLoadStatements(client: Client, header: BackupHeader): Promise<LoadStatements> {
  const { rows: keys } = await client.query<{ target: string; name: string; definition: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS target, quote_ident(k.conname) AS name, pg_get_constraintdef(k.oid) AS definition
       FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE k.contype = 'f' AND k.conparentid = 0 AND ${PRODUCT_SCHEMAS} ORDER BY k.oid`,
  );
  const { rows: triggers } = await client.query<{ target: string }>(
    `SELECT DISTINCT format('%I.%I', n.nspname, c.relname) AS target
       FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND ${PRODUCT_SCHEMAS}`,
  );
  const tables = (await listTables(client)).map(({ name }) => name);
  const months = header.logMonths.map((month) => `SELECT public.ensure_ai_logs_partitions('${month}', 1)`);
  return {
    before: [
      "SET LOCAL row_security = off",
      ...months,
      // Migrations may have filled some.
      `TRUNCATE ${tables.join(", ")}`,
      ...keys.map(({ target, name }) => `ALTER TABLE ${target} DROP CONSTRAINT ${name}`),
      ...triggers.map(({ target }) => `ALTER TABLE ${target} DISABLE TRIGGER USER`),
    ],
    after: [
      ...triggers.map(({ target }) => `ALTER TABLE ${target} ENABLE TRIGGER USER`),
      ...keys.map(
        ({ target, name, definition }) => `ALTER TABLE ${target} ADD CONSTRAINT ${name} ${definition}`,
      ),
    ],
  };
}
