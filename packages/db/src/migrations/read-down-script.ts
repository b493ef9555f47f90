import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The script beside a migration that takes it back; `lost` is its opening comment. null where there is none. */
export function readDownScript(folder: string, name: string): { sql: string; lost: string } | null {
  const path = join(folder, name, "down.sql");
  if (!existsSync(path)) return null;
  const sql = readFileSync(path, "utf8");
  const [opening = ""] = /^(--.*\n)+/.exec(sql) ?? [];
  return { sql, lost: opening.replaceAll(/^-- /gm, "").replaceAll("\n", " ").trim() };
}
