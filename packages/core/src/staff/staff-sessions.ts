import { createHash, randomBytes } from "node:crypto";
import type { Transaction } from "@businesspro/db/transactions";
import type { SystemCtx } from "../context.ts";

/** A forgotten browser is signed out; each use begins the time anew. */
const IDLE_MS = 60 * 60_000;
/** One working day, however busy. */
const LIFETIME_MS = 12 * 60 * 60_000;
/** "Used" is no more exact than this, so that reading does not write. */
const IDLE_PRECISION_MS = 60_000;

export type OpenedStaffSession = { id: string; cookieValue: string };

/** Only the hash of what the browser holds is stored: whoever reads the table cannot sign in with it. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

export async function openStaffSession(
  tx: Transaction,
  ctx: SystemCtx,
  staffId: string,
): Promise<OpenedStaffSession> {
  const cookieValue = randomBytes(32).toString("base64url");
  const now = ctx.now();
  const { id } = await tx.staffSession.create({
    data: {
      staffId,
      token: hashToken(cookieValue),
      idleAt: new Date(now.getTime() + IDLE_MS),
      endsAt: new Date(now.getTime() + LIFETIME_MS),
      userAgent: ctx.userAgent?.slice(0, 500) ?? null,
      ipAddress: ctx.ipAddress,
      createdAt: now,
    },
    select: { id: true },
  });
  return { id, cookieValue };
}

/**
 * Signs a person of the staff out everywhere, visits in shops included.
 *
 * @returns how many sessions of the panel were open
 */
export async function endStaffSessions(tx: Transaction, ctx: SystemCtx, staffId: string): Promise<number> {
  const now = ctx.now();
  const { count } = await tx.staffSession.updateMany({
    where: { staffId, revokedAt: null, idleAt: { gt: now }, endsAt: { gt: now } },
    data: { revokedAt: now },
  });
  await tx.impersonation.updateMany({
    where: {
      staffId,
      endedAt: null,
      OR: [{ endsAt: { gt: now } }, { begunAt: null, ticketUntil: { gt: now } }],
    },
    data: { endedAt: now, ticketUntil: now },
  });
  return count;
}

/** null when the session is unknown, revoked or over, or its owner may no longer sign in. */
export async function checkStaffSession(
  tx: Transaction,
  ctx: SystemCtx,
  cookieValue: string,
): Promise<{ id: string; staffId: string } | null> {
  const now = ctx.now();
  const session = await tx.staffSession.findFirst({
    where: {
      token: hashToken(cookieValue),
      revokedAt: null,
      idleAt: { gt: now },
      endsAt: { gt: now },
      staff: { isActive: true },
    },
    select: { id: true, staffId: true, idleAt: true },
  });
  if (!session) return null;
  const { id, staffId, idleAt } = session;
  const idleFromNow = new Date(now.getTime() + IDLE_MS);
  if (idleFromNow.getTime() - idleAt.getTime() > IDLE_PRECISION_MS)
    await tx.staffSession.updateMany({ where: { id }, data: { idleAt: idleFromNow } });
  return { id, staffId };
}
