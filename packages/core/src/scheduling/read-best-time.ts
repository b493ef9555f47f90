import type { bestTimeInput } from "@businesspro/contracts/inputs";
import type { BestTime } from "@businesspro/contracts/outputs";
import { readTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { checkTimeZone } from "../organizations/check-time-zone.ts";
import { findBestTime } from "./find-best-time.ts";

/** What a post to these accounts would take as the best time of a local day. @throws DomainError INVALID, NOT_FOUND */
export async function readBestTime(ctx: TenantCtx, input: z.infer<typeof bestTimeInput>): Promise<BestTime> {
  checkTimeZone(input.timeZone);
  const socialAccountIds = [...new Set(input.socialAccountIds)];
  return readTenant(ctx.databases, ctx, async (tx) => {
    const known = await tx.socialAccount.count({ where: { id: { in: socialAccountIds } } });
    if (known !== socialAccountIds.length)
      throw new DomainError("NOT_FOUND", "not-found", { field: "accounts" });
    const { together, apart } = await findBestTime(tx, ctx, { ...input, socialAccountIds });
    const { best, passed } = together;
    return { suggestion: best && { wallTime: best.wallTime, reason: best.reason }, passed, apart };
  });
}
