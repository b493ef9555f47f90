import { z } from "zod";
import { implementedPlatformSchema } from "./enum-schemas.ts";

const DAY_MS = 86_400_000;
const LONGEST_DAYS = 366;

/** Days of the organisation's calendar, both included. */
const period = {
  from: z.iso.date(),
  to: z.iso.date(),
};

function isPeriod({ from, to }: { from: string; to: string }): boolean {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  return days >= 1 && days <= LONGEST_DAYS;
}

const WRONG_PERIOD = { path: ["to"], message: "a period has one to 366 days" };

export const readResultsInput = z.object(period).refine(isPeriod, WRONG_PERIOD);
export const listPostResultsInput = z
  .object({
    ...period,
    platform: implementedPlatformSchema.optional(),
    cursor: z.string().max(300).optional(),
    limit: z.int().min(1).max(100).default(25),
  })
  .refine(isPeriod, WRONG_PERIOD);
export const postCurveInput = z.object({ targetId: z.uuid() });
