import { withSystem } from "@businesspro/db/transactions";
import { recordAudit } from "../audit/record-audit.ts";
import type { UserCtx } from "../context.ts";
import { endSessions } from "./end-sessions.ts";

/** Signs the person out everywhere but on this device. */
export async function revokeOtherDevices(ctx: UserCtx): Promise<void> {
  const { userId } = ctx;
  await withSystem(ctx.databases, async (tx) => {
    const devices = await endSessions(tx, ctx, { userId, except: ctx.actor.sessionId });
    await recordAudit(tx, ctx, {
      action: "devices.revoked",
      subjectType: "user",
      subjectId: userId,
      details: { devices },
    });
  });
}
