import { redactText } from "@businesspro/config/redact";
import { stepSystem } from "@businesspro/db/transactions";
import type { Services } from "../context.ts";

/** What a run did, in numbers. */
export type RunReport = Readonly<Record<string, number>>;

/** Keeps what regular work did, and why it failed where it did. Throws what `work` throws. */
export async function recordRun(
  services: Services,
  run: { name: string; dueAt: Date },
  work: () => Promise<RunReport>,
): Promise<RunReport> {
  await stepSystem(
    services.databases,
    (tx) => tx.$executeRaw`
      INSERT INTO job_runs (name, due_at, started_at) VALUES (${run.name}, ${run.dueAt}, now())
      ON CONFLICT (name, due_at) DO UPDATE
        SET started_at = now(), finished_at = NULL, outcome = 'running', tries = job_runs.tries + 1`,
  );
  const end = (outcome: "done" | "failed", report: RunReport, message: string | null) =>
    stepSystem(
      services.databases,
      (tx) => tx.$executeRaw`
        UPDATE job_runs SET finished_at = now(), outcome = ${outcome}, report = ${JSON.stringify(report)}::jsonb,
               error_message = ${message}
         WHERE name = ${run.name} AND due_at = ${run.dueAt}`,
    );
  try {
    const report = await work();
    await end("done", report, null);
    return report;
  } catch (error) {
    // Whoever cannot write the failure down either still throws it.
    await end("failed", {}, redactText(String(error))).catch(() => undefined);
    throw error;
  }
}
