import { dirname } from "node:path";
import { askEngine, quote } from "./ask-engine.ts";
import { checksumQuery } from "./log-columns.ts";

/** Number of rows of a Parquet file and the checksum of what they hold. Throws when it is not whole. */
export async function checkFile(path: string): Promise<{ rows: bigint; checksum: string }> {
  const statements = [`${checksumQuery("duckdb")} FROM read_parquet(${quote(path)})`];
  const [row] = await askEngine({ folder: dirname(path), statements });
  return { rows: BigInt(String(row?.rows)), checksum: String(row?.checksum) };
}
