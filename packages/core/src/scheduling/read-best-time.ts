import type { groupInput } from "@businesspro/contracts/inputs";
import type { BestTime } from "@businesspro/contracts/outputs";
import { readTenant, type Transaction } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { findBestTime } from "./find-best-time.ts";
import { instantToWallTime } from "./wall-time.ts";

/** What the best time of a planned post's day would be, or is; null once it is planned no more. @throws DomainError NOT_FOUND */
export async function readBestTime(
  ctx: TenantCtx,
  { groupId }: z.infer<typeof groupInput>,
): Promise<BestTime | null> {
  return readTenant(ctx.databases, ctx, async (tx) => {
    const schedule = await findPlannedSchedule(tx, groupId);
    if (!schedule) {
      const versions = await tx.content.count({ where: { groupId, deletedAt: null } });
      if (versions === 0) throw new DomainError("NOT_FOUND", "not-found");
      return null;
    }
    const { wallTime, timezone: timeZone, optimizedTime } = schedule;
    const best = await findBestTime(tx, ctx, { wallTime, timeZone });
    const taken = optimizedTime && instantToWallTime(optimizedTime, timeZone);
    const shown = taken ?? best?.wallTime;
    return {
      on: schedule.autoOptimize === true,
      chosen: wallTime,
      suggestion: shown === undefined ? null : { wallTime: shown, reason: best?.reason ?? null },
    };
  });
}

function findPlannedSchedule(tx: Transaction, groupId: string) {
  return tx.schedule.findFirst({
    where: { content: { groupId, deletedAt: null }, status: "scheduled" },
    orderBy: { id: "asc" },
  });
}

/** @throws DomainError NOT_FOUND for what is not planned */
export async function readPlannedSchedule(tx: Transaction, groupId: string) {
  const schedule = await findPlannedSchedule(tx, groupId);
  if (!schedule) throw new DomainError("NOT_FOUND", "not-found");
  return schedule;
}
