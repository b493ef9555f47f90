import { z } from "zod";
import type { UsageReport } from "../configuration.ts";

const percentages = {
  call_count: z.number().default(0),
  total_cputime: z.number().default(0),
  total_time: z.number().default(0),
};
const appUsageSchema = z.object(percentages);
const businessUsageSchema = z.record(
  z.string(),
  z.array(
    z.object({
      ...percentages,
      type: z.string().nullable().default(null),
      estimated_time_to_regain_access: z.number().default(0),
    }),
  ),
);

/** Headers that are absent or do not parse are no usage: they never fail a call. */
export function readUsage(headers: Headers): UsageReport[] {
  const app = appUsageSchema.safeParse(parseJson(headers.get("x-app-usage")));
  const business = businessUsageSchema.safeParse(parseJson(headers.get("x-business-use-case-usage")));
  const reports: UsageReport[] = [];
  if (app.success) reports.push({ subject: "app", type: null, percent: highest(app.data), regainMinutes: 0 });
  for (const [subject, entries] of Object.entries(business.data ?? {})) {
    for (const entry of entries) {
      const regainMinutes = entry.estimated_time_to_regain_access;
      reports.push({ subject, type: entry.type, percent: highest(entry), regainMinutes });
    }
  }
  return reports;
}

function highest(usage: z.output<typeof appUsageSchema>): number {
  return Math.max(usage.call_count, usage.total_cputime, usage.total_time);
}

function parseJson(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
