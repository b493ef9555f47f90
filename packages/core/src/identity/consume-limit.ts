import { createHash } from "node:crypto";
import type { Databases } from "@businesspro/db/client";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { SystemCtx } from "../context.ts";
import { rateLimited } from "./call-counter.ts";
import { LIMITERS, type LimiterName } from "./limiters.ts";

/** Takes one point. @throws DomainError `rate-limited` with the seconds to wait */
export async function consumeLimit(ctx: SystemCtx, name: LimiterName, key: string): Promise<void> {
  try {
    await limiter(ctx.databases, name).consume(hashed(key));
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) throw rateLimited(refusal);
    if (LIMITERS[name].whenStoreFails === "closed") throw refusal;
    ctx.logger.warn({ err: refusal, limiter: name }, "limit not counted");
  }
}

/** Gives all points back, after a success that shows the earlier attempts were honest. */
export async function clearLimit(ctx: SystemCtx, name: LimiterName, key: string): Promise<void> {
  await limiter(ctx.databases, name).delete(hashed(key));
}

function hashed(key: string): string {
  return createHash("sha256").update(key).digest("base64url");
}

function limiter(databases: Databases, name: LimiterName): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: storeClient(databases),
    storeType: "client",
    tableName: "rate_limits",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points: LIMITERS[name].points,
    duration: LIMITERS[name].seconds,
  });
}

/** What the library expects of `pg`, over our own pool. Each statement stands alone: a refused request still counts. */
function storeClient({ system }: Databases) {
  return {
    query: async ({ text, values = [] }: { text: string; values?: unknown[] }) => {
      const rows = await system.$queryRawUnsafe<Record<string, unknown>[]>(text, ...values);
      return {
        rows: rows.map((row) => ({ ...row, expire: row.expire === null ? null : Number(row.expire) })),
        rowCount: rows.length,
      };
    },
  };
}
