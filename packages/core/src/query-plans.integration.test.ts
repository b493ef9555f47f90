import { listContentInput } from "@businesspro/contracts/inputs";
import { createDatabases } from "@businesspro/db/client";
import { withConnection } from "@businesspro/db/testing/connect";
import { runSql } from "@businesspro/testing/run-sql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listPostResults } from "./analytics/list-post-results.ts";
import { readResults } from "./analytics/read-results.ts";
import { sweepMetrics } from "./analytics/sweep-metrics.ts";
import { listContent } from "./content/list-content.ts";
import { readHome } from "./content/read-home.ts";
import { raiseWarnings } from "./doctor/raise-warnings.ts";
import { checkDueMedia } from "./media/check-due-media.ts";
import { readMetrics } from "./metrics/read-metrics.ts";
import { sweepTargets } from "./publishing/sweep-targets.ts";
import { createTenant, type TestTenant } from "./testing/create-tenant.ts";
import { createTestServices, type TestServices } from "./testing/create-test-services.ts";

/** Of each large table: three years of a hundred shops, one of which is ours. */
const ROWS = 100_000;
const LARGE_FROM = ROWS / 10;

let services: TestServices;
let owner: TestTenant;
const sql = (text: string) => runSql(services.connectionString, text);

/** Keys that grow are written faster than those by chance. */
const id = (n: string) => `lpad(to_hex(${n}), 32, '0')::uuid`;
const AT = "now() + interval '7 days' - make_interval(mins => 16 * n)";

beforeAll(async () => {
  services = await createTestServices();
  owner = await createTenant({ ...services, now: () => new Date() });
  const shop = (ours: string) => `CASE WHEN n % 100 = 0 THEN '${ours}'::uuid ELSE ${id("n % 100")} END`;
  const [organization, user] = [shop(owner.organizationId), shop(owner.userId)];
  const platform = `CASE WHEN n % 250 = 0 THEN 'google-business' WHEN n % 3 = 0 THEN 'facebook' ELSE 'instagram' END`;
  await sql("SELECT ensure_ai_logs_partitions((now() - interval '2 months')::date, 4)");
  const seeds = [
    `content (id, organization_id, user_id, group_id, caption, platform, status, scheduled_for, published_at, created_at)
      SELECT ${id("n")}, ${organization}, ${user}, ${id("n")}, 'Chai ' || n, ${platform},
             CASE WHEN ${AT} > now() THEN 'scheduled' ELSE 'published' END, ${AT},
             CASE WHEN ${AT} <= now() THEN ${AT} END, ${AT} - interval '7 days'`,
    `publish_history (id, organization_id, content_id, social_account_id, platform, status, due_at, published_at, metrics_due_at)
      SELECT ${id("n")}, ${organization}, ${id("n")}, ${organization}, ${platform},
             CASE WHEN ${AT} > now() THEN 'queued' ELSE 'published' END, ${AT},
             CASE WHEN ${AT} <= now() THEN ${AT} END,
             CASE WHEN ${AT} BETWEEN now() - interval '7 days' AND now() THEN now() END`,
    `analytics (id, organization_id, content_id, social_account_id, platform, reach, likes, engagement_rate)
      SELECT ${id("n")}, ${organization}, ${id("n")}, ${organization}, ${platform}, 100, 5, n % 700 / 10.0`,
    `ai_logs (id, user_id, organization_id, feature, model_enum, cost_bucket, estimated_cost_usd, created_at)
      SELECT ${id("n")}, ${user}, ${organization}, CASE WHEN n % 200 = 0 THEN 'look' ELSE 'write' END, 'LIGHT_MODEL',
             CASE WHEN n % 250 = 0 THEN 'high' ELSE 'low' END, 0.0001, now() - make_interval(mins => n % 40000)`,
  ];
  // Neither keys nor triggers are what is looked at here; indexes are written as ever.
  await Promise.all(
    seeds.map((seed) =>
      sql(`SET session_replication_role = replica; INSERT INTO ${seed} FROM generate_series(1, ${ROWS}) n`),
    ),
  );
  await sql(`INSERT INTO social_accounts (id, organization_id, platform, flow, account_id)
      VALUES ('${owner.organizationId}', '${owner.organizationId}', 'facebook', 'facebook-login', 'page');
    ANALYZE`);
});
afterAll(() => services.close());

/** Tables, and months of one, that are too large to be read from end to end. */
async function largeTables(): Promise<string[]> {
  const rows = await sql(
    `SELECT relname FROM pg_class WHERE relkind = 'r' AND reltuples >= ${LARGE_FROM} ORDER BY 1`,
  );
  return rows.map(({ relname }) => String(relname));
}

type Plan = { "Node Type": string; "Relation Name"?: string; "Index Name"?: string; Plans?: Plan[] };

/** What the planner would do as a role, in our shop. */
function explain(role: "app_tenant" | null, statement: string): Promise<Plan[]> {
  return withConnection(services.connectionString, role, async (client) => {
    await client.query("SELECT set_config('app.organization_id', $1, false)", [owner.organizationId]);
    const { rows } = await client.query<{ "QUERY PLAN": [{ Plan: Plan }] }>(
      `EXPLAIN (FORMAT JSON) ${statement}`,
    );
    const walk = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(walk)];
    return rows.flatMap((row) => walk(row["QUERY PLAN"][0].Plan));
  });
}

async function scannedByPlan(plan: Plan[]): Promise<string[]> {
  const large = await largeTables();
  return plan
    .filter((node) => node["Node Type"] === "Seq Scan" && large.includes(node["Relation Name"] ?? ""))
    .map((node) => node["Relation Name"] ?? "");
}

/** How often each large table was read from end to end since the server counts. */
async function countScans(): Promise<Record<string, unknown>[]> {
  return sql(`SELECT relname, seq_scan FROM pg_stat_user_tables
    WHERE relname IN (${(await largeTables()).map((name) => `'${name}'`)}) ORDER BY 1`);
}

test("the tables are as large as it says, and a statement without an index is found out", async () => {
  expect(await largeTables()).toEqual(
    expect.arrayContaining(["analytics", "content", "publish_history", expect.stringMatching(/^ai_logs_/)]),
  );
  const plan = await explain(null, "SELECT * FROM content WHERE caption = 'Chai 7'");
  expect(await scannedByPlan(plan)).toEqual(["content"]);
});

const POST = `content_id = ${id("100")}`;

/** The five patterns of the data specification's index strategy, and the indexes that it names for them. */
test.each([
  [
    "idx_content_user",
    "SELECT * FROM content WHERE user_id = (SELECT id FROM users) ORDER BY created_at DESC",
  ],
  [
    "idx_content_scheduled",
    "SELECT * FROM content WHERE scheduled_for BETWEEN now() AND now() + interval '1 hour'",
  ],
  ["idx_content_platform", "SELECT * FROM content WHERE platform = 'google-business'"],
  ["idx_ai_logs_cost", "SELECT sum(estimated_cost_usd) FROM ai_logs WHERE cost_bucket = 'high'"],
  ["idx_ai_logs_feature", "SELECT sum(estimated_cost_usd) FROM ai_logs WHERE feature = 'look'"],
  ["idx_analytics_content", `SELECT sum(reach), sum(likes) FROM analytics WHERE ${POST}`],
  [
    "idx_analytics_engagement",
    "SELECT * FROM analytics WHERE engagement_rate > 0 ORDER BY engagement_rate DESC LIMIT 10",
  ],
])("%s serves its pattern, and a shop that asks alike reads no large table", async (index, statement) => {
  const plan = await explain(null, statement);
  // A partitioned table's index is one for each of its months.
  const parts = await sql(`SELECT '${index}' AS name UNION
    SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = '${index}'::regclass`);
  const used = plan.flatMap((node) => node["Index Name"] ?? []);
  expect(used.filter((name) => parts.some((part) => part.name === name))).not.toEqual([]);
  expect(await scannedByPlan(plan)).toEqual([]);
  expect(await scannedByPlan(await explain("app_tenant", statement))).toEqual([]);
});

// Not the monthly sums: they go through the newest months of every shop, for which reading all is the better plan.
test("what requests and frequent looks send reads no large table from end to end", async () => {
  const before = await countScans();
  const databases = createDatabases({
    connectionString: services.connectionString,
    applicationName: "businesspro-test",
  });
  const [ours, all] = [
    { ...owner, databases },
    { ...services, databases },
  ];
  const [from = "", to = ""] = [28, 0].map((days) =>
    new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10),
  );
  const range = { from: `${from}T00:00:00.000Z`, to: `${to}T00:00:00.000Z` };

  expect((await readHome(ours)).upcomingCount).toBeGreaterThan(0);
  expect((await listContent(ours, listContentInput.parse({}))).items.length).toBeGreaterThan(0);
  await listContent(ours, listContentInput.parse({ statuses: ["published"], ...range }));
  const results = await readResults(ours, { from, to });
  expect(results.totals.reach).toBe(100 * results.totals.posts);
  expect((await listPostResults(ours, { from, to, limit: 25 })).items).toHaveLength(25);
  await sweepTargets(all);
  await checkDueMedia(all);
  await raiseWarnings(all);
  await readMetrics(all);
  expect(await sweepMetrics(all)).toBeGreaterThan(0);
  // Backends tell their counts at the latest when they end.
  await databases.close();
  expect(await countScans()).toEqual(before);
});
