import { redactText } from "@businesspro/config/redact";
import type { listTroubledJobsInput } from "@businesspro/contracts/admin-inputs";
import type { Paged, TroubledJob } from "@businesspro/contracts/admin-outputs";
import { findTroubledJobs, type TroubledJobRow } from "@businesspro/db/jobs";
import { stepSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { StaffCtx } from "../context.ts";

/** Jobs in trouble, the newest first. Of their payloads only the ids are shown. */
export async function listTroubledJobs(
  ctx: StaffCtx,
  input: z.infer<typeof listTroubledJobsInput>,
): Promise<Paged<TroubledJob>> {
  const rows = await stepSystem(ctx.databases, (tx) =>
    findTroubledJobs(tx, { before: input.cursor ? BigInt(input.cursor) : null, limit: input.limit + 1 }),
  );
  const items = rows.slice(0, input.limit).map(present);
  return { items, nextCursor: rows.length > input.limit ? (items.at(-1)?.id ?? null) : null };
}

function present(row: TroubledJobRow): TroubledJob {
  return {
    ...row,
    id: String(row.id),
    runAt: row.runAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
    lockedAt: row.lockedAt?.toISOString() ?? null,
    lastError: row.lastError === null ? null : redactText(row.lastError),
  };
}
