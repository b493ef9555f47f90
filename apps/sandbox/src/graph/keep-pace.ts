import { setTimeout as delay } from "node:timers/promises";
import type { SandboxCtx } from "../sandbox-context.ts";

/** The call takes effect at once; its answer comes when a far network's would. */
export async function keepPace(ctx: SandboxCtx, next: () => Promise<void>): Promise<void> {
  const { milliseconds } = ctx.pace;
  if (milliseconds === 0) return next();
  await Promise.all([next(), delay(milliseconds, undefined, { signal: ctx.closing }).catch(() => undefined)]);
}
