import { stepSystem } from "@businesspro/db/transactions";
import type { Services } from "../context.ts";

/** What regular work did, the newest first: for operators. */
export function listRuns(services: Services, input: { name?: string; limit: number }) {
  return stepSystem(services.databases, (tx) =>
    tx.jobRun.findMany({
      where: input.name === undefined ? {} : { name: input.name },
      orderBy: [{ dueAt: "desc" }, { id: "desc" }],
      take: input.limit,
      omit: { id: true },
    }),
  );
}
