import type { Client } from "pg";

/** What a database says of itself, one line for each fact: `content.caption type` -> `text`. */
export type Catalogue = ReadonlyMap<string, string>;

const OF_A_TABLE = `n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  AND c.relname <> '_prisma_migrations'`;

const COLUMNS = `
  SELECT c.relname || '.' || a.attname AS subject, format_type(a.atttypid, a.atttypmod) AS type,
         CASE WHEN a.attnotnull THEN 'NOT NULL' ELSE 'NULL' END AS null,
         coalesce(pg_get_expr(d.adbin, d.adrelid), 'none') AS default
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
   WHERE a.attnum > 0 AND NOT a.attisdropped AND ${OF_A_TABLE}`;

/** 'n': from 18 on NOT NULL is a constraint with a name, too; COLUMNS tells it. */
const CONSTRAINTS = `
  SELECT c.relname || ' constraint ' || k.conname AS fact,
         pg_get_constraintdef(k.oid) AS value
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE k.contype <> 'n' AND ${OF_A_TABLE}`;

const INDEXES = `
  SELECT c.relname || ' index ' || i.relname AS fact,
         replace(pg_get_indexdef(x.indexrelid), ' ON ONLY ', ' ON ') AS value
    FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class c ON c.oid = x.indrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = x.indexrelid) AND ${OF_A_TABLE}`;

const TRIGGERS = `
  SELECT c.relname || ' trigger ' || t.tgname AS fact, pg_get_triggerdef(t.oid) AS value
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE NOT t.tgisinternal AND ${OF_A_TABLE}`;

const TABLES = `
  SELECT 'table ' || c.relname AS fact, coalesce(pg_get_partkeydef(c.oid), 'not partitioned') AS value
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OF_A_TABLE}`;

const EXTENSIONS = `SELECT 'extension ' || extname AS fact, 'installed' AS value FROM pg_extension`;

const TRIGGER_FUNCTION = `
  SELECT 'function ' || proname AS fact, regexp_replace(btrim(prosrc, E' \\n'), '\\s+', ' ', 'g') AS value
    FROM pg_proc WHERE proname = 'update_updated_at_column'`;

const POLICIES = `
  SELECT tablename || ' policy ' || policyname AS fact,
         concat_ws(' | ', permissive, cmd, array_to_string(roles, ','), qual, with_check) AS value
    FROM pg_policies WHERE schemaname = 'public'`;

const ROW_SECURITY = `
  SELECT c.relname || ' row security' AS fact, concat(c.relrowsecurity, ' forced ', c.relforcerowsecurity) AS value
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OF_A_TABLE}`;

const GRANTS = `
  SELECT concat_ws(' ', table_name, column_name, 'granted to', grantee) AS fact,
         string_agg(privilege_type, ',' ORDER BY privilege_type) AS value
    FROM information_schema.column_privileges
   WHERE table_schema = 'public' AND grantee IN ('app_tenant', 'app_system', 'queue', 'publisher', 'PUBLIC')
   GROUP BY table_name, column_name, grantee
  UNION ALL
  SELECT concat_ws(' ', table_name, 'granted to', grantee),
         string_agg(privilege_type, ',' ORDER BY privilege_type)
    FROM information_schema.table_privileges
   WHERE table_schema = 'public' AND grantee IN ('app_tenant', 'app_system', 'queue', 'publisher', 'PUBLIC')
   GROUP BY table_name, grantee`;

/** The schemas of our functions; tables are in `public`. Owners by what they are: each installation has its own. */
const OURS = `n.nspname IN ('public', 'jobs', 'publishing', 'messaging')`;
const OWNER = (oid: string) =>
  `CASE ${oid}::regrole::text WHEN 'queue' THEN 'queue' WHEN 'publisher' THEN 'publisher' ELSE 'owner' END`;
const GRANTEES = (acl: string, owner: string) => `
  (SELECT string_agg(concat(coalesce(g.rolname, 'PUBLIC'), ' ', e.privilege_type), ',' ORDER BY g.rolname, e.privilege_type)
     FROM aclexplode(${acl}) e LEFT JOIN pg_roles g ON g.oid = e.grantee WHERE e.grantee <> ${owner})`;

const FUNCTIONS = `
  SELECT 'function ' || p.oid::regprocedure AS fact,
         concat_ws(' | ', ${OWNER("p.proowner")}, pg_get_functiondef(p.oid), ${GRANTEES("p.proacl", "p.proowner")}) AS value
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
   WHERE ${OURS} AND p.prokind = 'f' AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`;

const TYPES = `
  SELECT 'type ' || t.oid::regtype AS fact,
         concat_ws(' | ', ${OWNER("t.typowner")}, (SELECT string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ',' ORDER BY a.attnum)
           FROM pg_attribute a WHERE a.attrelid = t.typrelid AND a.attnum > 0)) AS value
    FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
   WHERE ${OURS} AND t.typelem = 0 AND (c.oid IS NULL OR c.relkind = 'c')
     AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = t.oid AND d.deptype = 'e')`;

const RELATIONS = `
  SELECT concat_ws(' ', 'relation', c.relkind, c.oid::regclass) AS fact, ${OWNER("c.relowner")} AS value
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE ${OURS} AND c.relkind IN ('r', 'p', 'v', 'm', 'S') AND NOT c.relispartition AND c.relname <> '_prisma_migrations'`;

/** Not of `public`: up to PostgreSQL 14 it belongs to the server's superuser. */
const SCHEMAS = `
  SELECT 'schema ' || n.nspname AS fact, coalesce(${GRANTEES("n.nspacl", "n.nspowner")}, 'nobody') AS value
    FROM pg_namespace n WHERE ${OURS} AND n.nspname <> 'public'`;

/** Tables, columns, keys, indexes, triggers: what a data specification speaks of. */
export async function readStructure(client: Client): Promise<Catalogue> {
  const facts = new Map<string, string>();
  const { rows } = await client.query<{ subject: string; type: string; null: string; default: string }>(
    COLUMNS,
  );
  for (const row of rows) {
    facts.set(`${row.subject} type`, row.type);
    facts.set(`${row.subject} null`, row.null);
    facts.set(`${row.subject} default`, row.default);
  }
  const queries = [TABLES, CONSTRAINTS, INDEXES, TRIGGERS, EXTENSIONS, TRIGGER_FUNCTION];
  for (const query of queries) await collect(client, query, facts);
  return facts;
}

/** The structure, and who may do what. */
export async function readWholeCatalogue(client: Client): Promise<Catalogue> {
  const facts = new Map(await readStructure(client));
  for (const query of [POLICIES, ROW_SECURITY, GRANTS, FUNCTIONS, TYPES, RELATIONS, SCHEMAS])
    await collect(client, query, facts);
  return facts;
}

async function collect(client: Client, query: string, facts: Map<string, string>): Promise<void> {
  const { rows } = await client.query<{ fact: string; value: string }>(query);
  for (const { fact, value } of rows) facts.set(fact, value);
}
