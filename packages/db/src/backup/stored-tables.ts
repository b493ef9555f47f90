import type { Client } from "pg";
import { BackupError } from "./backup-error.ts";

/** Not kept: what only means something to processes that run now, and the books of the migrations. */
export const NOT_STORED = ["_prisma_migrations", "worker_heartbeats", "account_leases", "rate_limits"];

/** The queue is left out as well: the rows are the truth, and sweeps find what is due. */
export const PRODUCT_SCHEMAS = `n.nspname NOT IN ('graphile_worker', 'jobs', 'information_schema') AND n.nspname !~ '^pg_'`;

export type StoredTable = { /** Quoted, with its schema. */ name: string; columns: string[] };

/** Every table of the product with what it stores; a partitioned one as a whole. */
export async function listTables(client: Client): Promise<StoredTable[]> {
  const { rows } = await client.query<StoredTable>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name,
            ARRAY(SELECT quote_ident(a.attname) FROM pg_attribute a
                   WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                   ORDER BY a.attnum) AS columns
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> ALL ($1) AND ${PRODUCT_SCHEMAS}
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
      ORDER BY name`,
    [NOT_STORED],
  );
  return rows;
}

/**
 * Forced row-level security hides every row from an ordinary owner, and a backup must not be silently empty.
 * @throws BackupError
 */
export async function demandAllRows(client: Client): Promise<void> {
  const { rows } = await client.query<{ may: boolean; name: string }>(
    "SELECT rolsuper OR rolbypassrls AS may, quote_ident(rolname) AS name FROM pg_roles WHERE rolname = current_user",
  );
  const [role] = rows;
  if (role?.may) return;
  throw new BackupError(
    `The database user ${role?.name} may not see all rows. Let a superuser run ALTER ROLE ${role?.name} BYPASSRLS, or name one who may in DATABASE_URL for this command.`,
  );
}
