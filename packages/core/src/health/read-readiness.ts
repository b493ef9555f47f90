import { pendingMigrations } from "@businesspro/db/pending-migrations";
import { stepSystem } from "@businesspro/db/transactions";
import type { SystemCtx } from "../context.ts";

export type Need = "database" | "migrations" | "media store";

/** What is missing before requests can be served; empty when ready. */
export async function readReadiness(ctx: SystemCtx): Promise<Need[]> {
  const [database, media] = await Promise.all([readDatabase(ctx), isMediaStoreThere(ctx)]);
  return [...database, ...(media ? [] : (["media store"] as const))];
}

async function readDatabase(ctx: SystemCtx): Promise<Need[]> {
  try {
    await stepSystem(ctx.databases, (tx) => tx.$queryRaw`SELECT 1`);
  } catch (error) {
    ctx.logger.warn({ err: error }, "the database does not answer");
    return ["database"];
  }
  const pending = await pendingMigrations(ctx.databases).catch((error: unknown) => {
    ctx.logger.warn({ err: error }, "the migrations cannot be read");
    return null;
  });
  return pending?.length === 0 ? [] : ["migrations"];
}

async function isMediaStoreThere(ctx: SystemCtx): Promise<boolean> {
  try {
    await ctx.media.check();
    return true;
  } catch (error) {
    ctx.logger.warn({ err: error }, "the media store cannot be used");
    return false;
  }
}
