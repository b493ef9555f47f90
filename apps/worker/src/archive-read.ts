import { parseArgs } from "node:util";
import { ConfigurationError } from "@businesspro/config/configuration-error";
import { serverEnvironment } from "@businesspro/config/env";
import { createLogger } from "@businesspro/config/logger";
import { ArchiveError } from "@businesspro/core/archive/archive-error";
import { ARCHIVE_KEYS, type ArchiveQuestion, readArchive } from "@businesspro/core/archive/read-archive";
import { createServices } from "@businesspro/core/create-services";
import { MediaStoreError } from "@businesspro/core/media/media-store-error";
import { formatRows } from "./format-rows.ts";

const USAGE = `Say which months, and what of them:
  archive:read --months 2026-01..2026-03 --by feature
  archive:read --months 2026-01 --sql "SELECT status, count(*) FROM ai_logs GROUP BY 1"
--by takes one of ${Object.keys(ARCHIVE_KEYS).join(", ")}. --json gives JSON instead of a table.`;
const MONTHS = /^(\d{4}-(?:0[1-9]|1[0-2]))(?:\.\.(\d{4}-(?:0[1-9]|1[0-2])))?$/;

/** For operators: questions about months of `ai_logs` that left the database. */
async function archiveRead(): Promise<void> {
  const { values } = parseArgs({
    options: {
      months: { type: "string" },
      by: { type: "string" },
      sql: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  const question = questionOf(values);
  const environment = serverEnvironment();
  const services = createServices(environment, createLogger("archive-read", environment.logLevel), {
    applicationName: "businesspro-archive-read",
  });
  try {
    const rows = await readArchive(services, question);
    console.log(values.json ? JSON.stringify(rows) : formatRows(rows));
  } finally {
    await services.close();
  }
}

function questionOf({ months, by, sql }: { months?: string; by?: string; sql?: string }): ArchiveQuestion {
  const [, from, to = from] = MONTHS.exec(months ?? "") ?? [];
  if (from === undefined || to === undefined || (by === undefined) === (sql === undefined))
    throw new ArchiveError(USAGE);
  if (sql !== undefined) return { from, to, sql };
  if (!isKey(by)) throw new ArchiveError(USAGE);
  return { from, to, by };
}

function isKey(by: string | undefined): by is keyof typeof ARCHIVE_KEYS {
  return by !== undefined && Object.hasOwn(ARCHIVE_KEYS, by);
}

try {
  await archiveRead();
} catch (error) {
  const isOurs =
    error instanceof ConfigurationError ||
    error instanceof ArchiveError ||
    error instanceof MediaStoreError ||
    (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));
  if (!isOurs) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
