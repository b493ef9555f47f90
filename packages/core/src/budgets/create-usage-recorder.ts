import type { Logger } from "@businesspro/config/logger";
import type { Databases } from "@businesspro/db/client";
import type { UsageReport } from "@businesspro/platforms/configuration";
import { writeUsage } from "./write-usage.ts";

/** Percent from which a reading is told to the other workers, from which what is not urgent waits, and everything. */
const STEPS = [75, 90, 100] as const;
/** Milliseconds between two writes about one allowance that say the same or less. */
const SAME_MS = 30_000;
const FALLING_MS = 5000;

export type UsageRecorder = {
  /** Takes what an answer of a network said. `application`: the connect flow whose application called. */
  note(application: string, usage: readonly UsageReport[]): void;
  /** Ends when all that was noted is written. */
  settled(): Promise<void>;
};

/** Of one allowance; `step`: how many of `STEPS` are reached. */
type Reading = { application: string; subject: string; percent: number; regainMinutes: number; step: number };

/**
 * Shares what networks say of their allowances with all workers through the database, when it matters: from 75 %, and
 * once when it falls below again. Costs the call that it came with nothing; a reading that cannot be written is lost.
 */
export function createUsageRecorder(databases: Databases, logger: Logger): UsageRecorder {
  const told = new Map<string, { step: number; regainMinutes: number; at: number }>();
  const waiting = new Map<string, Reading>();
  let writing: Promise<void> | null = null;

  const flush = async () => {
    while (waiting.size > 0) {
      const readings = [...waiting.values()];
      waiting.clear();
      try {
        await writeUsage(databases, readings);
      } catch (error) {
        logger.warn({ err: error }, "usage of a network's allowance was not shared");
        for (const reading of readings) told.delete(keyOf(reading));
      }
    }
  };

  return {
    note(application, usage) {
      const now = performance.now();
      for (const reading of readingsOf(application, usage)) {
        const key = keyOf(reading);
        const before = told.get(key) ?? { step: 0, regainMinutes: 0, at: -Infinity };
        if (!isWorthTelling(reading, before, now - before.at)) continue;
        if (reading.step === 0) told.delete(key);
        else told.set(key, { step: reading.step, regainMinutes: reading.regainMinutes, at: now });
        waiting.set(key, reading);
      }
      if (waiting.size === 0 || writing) return;
      writing = flush().finally(() => {
        writing = null;
      });
    },
    async settled() {
      while (writing) await writing;
    },
  };
}

/** An answer may name an allowance several times, once for each kind of call: the fullest counts. */
function readingsOf(application: string, usage: readonly UsageReport[]): Reading[] {
  const readings = new Map<string, Reading>();
  for (const { subject, percent, regainMinutes } of usage) {
    const before = readings.get(subject);
    const fullest = {
      percent: Math.round(Math.max(percent, before?.percent ?? 0)),
      regainMinutes: Math.max(regainMinutes, before?.regainMinutes ?? 0),
    };
    const step =
      fullest.regainMinutes > 0 ? STEPS.length : STEPS.filter((at) => fullest.percent >= at).length;
    readings.set(subject, { application, subject, ...fullest, step });
  }
  return [...readings.values()];
}

function isWorthTelling(
  { step, regainMinutes }: Reading,
  before: { step: number; regainMinutes: number },
  sinceMs: number,
): boolean {
  if (step > before.step || (step === before.step && regainMinutes > before.regainMinutes)) return true;
  if (step < before.step) return sinceMs > FALLING_MS;
  return step > 1 && sinceMs > SAME_MS;
}

function keyOf({ application, subject }: Reading): string {
  return `${application}|${subject}`;
}
