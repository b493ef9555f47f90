import type { jobInput } from "@businesspro/contracts/admin-inputs";
import { discardJob } from "@businesspro/db/jobs";
import { withSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { StaffCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";

/** Takes a waiting job away. What it was for is found again by the sweeps where rows still ask for it. @throws DomainError CONFLICT when it runs or is gone */
export async function cancelWaitingJob(ctx: StaffCtx, { id }: z.infer<typeof jobInput>): Promise<void> {
  await withSystem(ctx.databases, async (tx) => {
    const task = await discardJob(tx, BigInt(id));
    if (task === null) throw new DomainError("CONFLICT", "changed-elsewhere");
    await recordAudit(tx, ctx, {
      action: "job.cancelled",
      subjectType: "job",
      subjectId: id,
      details: { task },
    });
  });
}
