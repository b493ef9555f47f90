import type { Services } from "@businesspro/core/context";
import type { CronName } from "@businesspro/core/jobs/cron-catalogue";
import { recordRun } from "@businesspro/core/jobs/record-run";
import type { Task } from "graphile-worker";
import { z } from "zod";
import { jobLogger } from "../job-logger.ts";
import { measureJob } from "../measure-job.ts";
import { cronHandlers } from "./cron-handlers.ts";

/** Graphile's own part of the payload; absent when somebody else queued the run. */
const payloadSchema = z.object({ _cron: z.object({ ts: z.coerce.date() }).optional() });

/** What stands around regular work: its report, under the moment at which it was due. */
export function createCronTask(services: Services, name: CronName): Task {
  return async (payload, { job, abortSignal }) => {
    const logger = jobLogger(services, job);
    const dueAt = payloadSchema.parse(payload)._cron?.ts ?? job.run_at;
    const report = await measureJob(services, name, () =>
      recordRun(services, { name, dueAt }, () => cronHandlers[name]({ ...services, logger }, abortSignal)),
    );
    logger.info(report, "regular work is done");
  };
}
