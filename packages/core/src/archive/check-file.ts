import { dirname } from "node:path";
import { checksumQuery } from "./log-columns.ts";
import { openDuckDb, quote } from "./open-duckdb.ts";

/** Number of rows of a Parquet file and the checksum of what they hold. Throws when it is not whole. */
export async function checkFile(path: string): Promise<{ rows: bigint; checksum: string }> {
  const engine = await openDuckDb(dirname(path));
  try {
    const found = await engine.runAndReadAll(`${checksumQuery("duckdb")} FROM read_parquet(${quote(path)})`);
    const [row] = found.getRowObjectsJson();
    return { rows: BigInt(String(row?.rows)), checksum: String(row?.checksum) };
  } finally {
    engine.closeSync();
  }
}
