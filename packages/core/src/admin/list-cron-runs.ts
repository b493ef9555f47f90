import type { listRunsInput } from "@businesspro/contracts/admin-inputs";
import type { JobRunSummary } from "@businesspro/contracts/admin-outputs";
import type { z } from "zod";
import type { StaffCtx } from "../context.ts";
import { listRuns } from "../jobs/list-runs.ts";

/** What regular work did, the newest first. */
export async function listCronRuns(
  ctx: StaffCtx,
  { name, limit }: z.infer<typeof listRunsInput>,
): Promise<JobRunSummary[]> {
  const runs = await listRuns(ctx, { limit, ...(name !== undefined && { name }) });
  return runs.map((run) => ({
    ...run,
    dueAt: run.dueAt.toISOString(),
    startedAt: run.startedAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
    report: run.report as Record<string, unknown>,
  }));
}
