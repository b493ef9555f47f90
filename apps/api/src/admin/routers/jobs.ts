import { jobInput, listRunsInput, listTroubledJobsInput } from "@businesspro/contracts/admin-inputs";
import { cancelWaitingJob } from "@businesspro/core/admin/cancel-waiting-job";
import { listCronRuns } from "@businesspro/core/admin/list-cron-runs";
import { listTroubledJobs } from "@businesspro/core/admin/list-troubled-jobs";
import { runJobNow } from "@businesspro/core/admin/run-job-now";
import { router, staff } from "../admin-trpc.ts";

export const jobs = router({
  troubled: staff.input(listTroubledJobsInput).query(({ ctx, input }) => listTroubledJobs(ctx.staff, input)),
  runNow: staff.input(jobInput).mutation(({ ctx, input }) => runJobNow(ctx.staff, input)),
  cancel: staff.input(jobInput).mutation(({ ctx, input }) => cancelWaitingJob(ctx.staff, input)),
  runs: staff.input(listRunsInput).query(({ ctx, input }) => listCronRuns(ctx.staff, input)),
});
