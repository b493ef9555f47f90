import { join } from "node:path";
import { stepSystem } from "@businesspro/db/transactions";
import type { Services } from "../context.ts";
import { withTemporaryFolder } from "../temporary-folder.ts";
import { ArchiveError } from "./archive-error.ts";
import { askEngine, EngineError, quote } from "./ask-engine.ts";
import { fetchArchive } from "./fetch-archive.ts";

/** What ready questions group by. */
export const ARCHIVE_KEYS = {
  organization: "organization_id::VARCHAR",
  feature: "feature",
  model: "coalesce(nullif(model_name, ''), model_enum)",
  provider: "nullif(provider, '')",
  "cost-bucket": "cost_bucket",
  day: "strftime(created_at, '%Y-%m-%d')",
  month: "strftime(created_at, '%Y-%m')",
} as const;
export type ArchiveKey = keyof typeof ARCHIVE_KEYS;

/** `sql`: over a view `ai_logs` of those months. */
export type ArchiveQuestion = {
  /** First month, as `2026-01`. */
  from: string;
  /** Last month. */
  to: string;
} & ({ by: ArchiveKey } | { sql: string });

export type ArchiveRow = Record<string, unknown>;

/**
 * Answers over archived months, each fetched and compared with its manifest before it is asked.
 * @throws ArchiveError no such month is archived, one is missing or damaged, or the question is no SQL
 */
export async function readArchive(services: Services, question: ArchiveQuestion): Promise<ArchiveRow[]> {
  const archives = await stepSystem(services.databases, (tx) =>
    tx.aiLogArchive.findMany({
      where: { state: "archived", month: { gte: firstOf(question.from), lte: firstOf(question.to) } },
      orderBy: { month: "asc" },
    }),
  );
  if (archives.length === 0)
    throw new ArchiveError(
      `No month from ${question.from} to ${question.to} is archived. Later ones are still in the database, in ai_logs.`,
    );
  return withTemporaryFolder("archive", async (folder) => {
    const paths: string[] = [];
    for (const archive of archives) {
      const path = join(folder, `${archive.month.toISOString().slice(0, 7)}.parquet`);
      await fetchArchive(services, archive, path);
      paths.push(path);
    }
    return ask(folder, paths, "sql" in question ? question.sql : readyQuestion(question.by));
  });
}

const firstOf = (month: string) => new Date(`${month}-01T00:00:00Z`);

async function ask(folder: string, paths: readonly string[], sql: string): Promise<ArchiveRow[]> {
  const view = `CREATE VIEW ai_logs AS SELECT * FROM read_parquet([${paths.map(quote).join(", ")}])`;
  try {
    return await askEngine({ folder, statements: [view, sql] });
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    throw new ArchiveError(`The question has no answer: ${error.message}`, { cause: error });
  }
}

function readyQuestion(by: ArchiveKey): string {
  const order = by === "day" || by === "month" ? "key" : "cost_usd DESC NULLS LAST, key";
  return `
    SELECT ${ARCHIVE_KEYS[by]} AS key, count(*) AS calls,
           count(*) FILTER (WHERE status IS DISTINCT FROM 'success') AS errors,
           coalesce(sum(prompt_tokens), 0) AS prompt_tokens, coalesce(sum(completion_tokens), 0) AS completion_tokens,
           coalesce(sum(estimated_cost_usd), 0) AS cost_usd
      FROM ai_logs GROUP BY 1 ORDER BY ${order}`;
}
