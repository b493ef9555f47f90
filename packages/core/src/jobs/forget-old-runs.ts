import { stepSystem } from "@businesspro/db/transactions";
import type { Services } from "../context.ts";
import type { RunReport } from "./record-run.ts";

const DAYS = 30;

/** Removes reports that are older than an operator looks back. */
export async function forgetOldRuns(services: Services): Promise<RunReport> {
  const forgotten = await stepSystem(
    services.databases,
    (tx) => tx.$executeRaw`DELETE FROM job_runs WHERE due_at < now() - make_interval(days => ${DAYS}::int)`,
  );
  return { forgotten };
}
