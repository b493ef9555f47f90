/** Columns of `ai_logs` in their order, with their types in an archive. JSON is kept as the text that PostgreSQL gives. */
export const LOG_COLUMNS = {
  id: "UUID",
  user_id: "UUID",
  organization_id: "UUID",
  feature: "VARCHAR",
  model_enum: "VARCHAR",
  provider: "VARCHAR",
  model_name: "VARCHAR",
  cost_bucket: "VARCHAR",
  estimated_cost_usd: "DECIMAL(12,6)",
  prompt_tokens: "INTEGER",
  completion_tokens: "INTEGER",
  total_tokens: "INTEGER",
  input_data: "VARCHAR",
  output_data: "VARCHAR",
  duration_ms: "INTEGER",
  status: "VARCHAR",
  error_message: "VARCHAR",
  created_at: "TIMESTAMPTZ",
} as const;

/** The microseconds of an instant, in each of the two dialects. */
const INSTANT = {
  postgres: "(extract(epoch FROM created_at) * 1000000)::bigint",
  duckdb: "epoch_us(created_at)",
} as const;
/** Fifteen hexadecimal digits as a number. */
const NUMBER = {
  postgres: (digits: string) => `('x' || ${digits})::bit(60)::bigint`,
  duckdb: (digits: string) => `('0x' || ${digits})::BIGINT`,
} as const;

/**
 * Number and checksum of rows, the same in PostgreSQL and over an archive: the sum over all rows of 60 bits of the MD5
 * of everything in the row. The order of rows does not matter; one more, less, changed or doubled does.
 */
export function checksumQuery(dialect: "postgres" | "duckdb"): string {
  const values = Object.keys(LOG_COLUMNS).map((name) => {
    const value = name === "created_at" ? INSTANT[dialect] : name;
    return `coalesce('=' || (${value})::varchar, '-')`;
  });
  const row = `concat_ws(chr(31), ${values.join(", ")})`;
  return `SELECT count(*)::bigint AS rows, coalesce(sum(${NUMBER[dialect](`substr(md5(${row}), 1, 15)`)}), 0)::varchar AS checksum`;
}
