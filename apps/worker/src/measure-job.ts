import type { Services } from "@businesspro/core/context";

/** Counts a run of a job with its duration, however it ends. */
export async function measureJob<T>({ metrics }: Services, task: string, work: () => Promise<T>): Promise<T> {
  const end = metrics.jobs.startTimer({ task });
  try {
    const result = await work();
    end({ outcome: "done" });
    return result;
  } catch (error) {
    end({ outcome: "failed" });
    throw error;
  }
}
