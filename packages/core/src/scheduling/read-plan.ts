import type { saveContentInput } from "@businesspro/contracts/inputs";
import type { z } from "zod";
import type { Plan } from "./plan-targets.ts";
import { instantToWallTime, planInstant } from "./wall-time.ts";

/** What the owner asked for, as an instant. @throws DomainError INVALID with the reason */
export function readPlan(
  when: NonNullable<z.infer<typeof saveContentInput>["when"]>,
  zone: string,
  now: Date,
): Plan {
  if (when === "now")
    return { instant: now, wallTime: instantToWallTime(now, zone), timeZone: zone, step: "publish-now" };
  return {
    instant: planInstant(when, now),
    wallTime: when.wallTime,
    timeZone: when.timeZone,
    step: "scheduled",
    autoOptimize: when.bestTime,
  };
}
