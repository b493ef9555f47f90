import type { jobInput } from "@businesspro/contracts/admin-inputs";
import { hurryJob } from "@businesspro/db/jobs";
import { withSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { StaffCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";

/** Runs a waiting job now, with all its attempts before it. @throws DomainError CONFLICT when it runs or is gone */
export async function runJobNow(ctx: StaffCtx, { id }: z.infer<typeof jobInput>): Promise<void> {
  await withSystem(ctx.databases, async (tx) => {
    const task = await hurryJob(tx, BigInt(id));
    if (task === null) throw new DomainError("CONFLICT", "changed-elsewhere");
    await recordAudit(tx, ctx, {
      action: "job.hurried",
      subjectType: "job",
      subjectId: id,
      details: { task },
    });
  });
}
