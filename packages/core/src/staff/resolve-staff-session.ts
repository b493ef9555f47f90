import { stepSystem } from "@businesspro/db/transactions";
import type { StaffCtx, SystemCtx } from "../context.ts";
import { checkStaffSession } from "./staff-sessions.ts";

/** Who of the staff sent the request; null when nobody is signed in. Once for each request. */
export function resolveStaffSession(ctx: SystemCtx, cookieValue: string): Promise<StaffCtx | null> {
  return stepSystem(ctx.databases, async (tx) => {
    const session = await checkStaffSession(tx, ctx, cookieValue);
    if (!session) return null;
    const { id: sessionId, staffId } = session;
    return { ...ctx, actor: { type: "staff", staffId, sessionId }, staffId };
  });
}
