import { createHash } from "node:crypto";
import type { Transaction } from "@businesspro/db/transactions";
import { type Adapter, Lucia, TimeSpan } from "lucia";
import type { SystemCtx } from "../context.ts";

/** A device that was not used for this long is signed out; each use in the second half renews it. */
const LIFETIME = new TimeSpan(30, "d");
/** "Last used" is no more exact than this, so that reading does not write. */
const LAST_USED_PRECISION_MS = 5 * 60 * 1000;

type Attributes = {
  rowId: string;
  organizationId: string | null;
  impersonation: Impersonation | null;
  userAgent: string | null;
  ipAddress: string | null;
  lastUsedAt: Date;
};
type NewAttributes = Pick<Attributes, "organizationId"> & { impersonationId: string | null };
/** Whose session it is while staff hold it. */
type Impersonation = { id: string; staffId: string };

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof lucia>;
    DatabaseSessionAttributes: NewAttributes & Partial<Attributes>;
  }
}

export type OpenedSession = { cookieValue: string; expiresAt: Date };
export type CheckedSession = {
  /** Row id, not the secret. */
  id: string;
  userId: string;
  organizationId: string | null;
  impersonation: Impersonation | null;
  /** Set when this use extended the session. */
  renewedUntil: Date | null;
};

export async function openSession(
  tx: Transaction,
  ctx: SystemCtx,
  owner: { userId: string; organizationId: string | null; impersonationId?: string },
): Promise<OpenedSession> {
  const clock = clockOf(ctx);
  const session = await lucia(tx, ctx).createSession(owner.userId, {
    organizationId: owner.organizationId,
    impersonationId: owner.impersonationId ?? null,
  });
  return { cookieValue: session.id, expiresAt: clock.fromProcess(session.expiresAt) };
}

/** null when the session is unknown, revoked, expired, or its user may no longer sign in. */
export async function checkSession(
  tx: Transaction,
  ctx: SystemCtx,
  cookieValue: string,
): Promise<CheckedSession | null> {
  const { session } = await lucia(tx, ctx).validateSession(cookieValue);
  if (!session) return null;
  const now = ctx.now();
  if (now.getTime() - session.lastUsedAt.getTime() > LAST_USED_PRECISION_MS) {
    await tx.refreshToken.updateMany({ where: { id: session.rowId }, data: { lastUsedAt: now } });
  }
  return {
    id: session.rowId,
    userId: session.userId,
    organizationId: session.organizationId,
    impersonation: session.impersonation,
    renewedUntil: session.fresh ? clockOf(ctx).fromProcess(session.expiresAt) : null,
  };
}

function lucia(tx: Transaction, ctx: SystemCtx) {
  return new Lucia(adapter(tx, ctx), {
    sessionExpiresIn: LIFETIME,
    getSessionAttributes: ({
      rowId = "",
      organizationId,
      impersonation = null,
      lastUsedAt = new Date(0),
    }) => ({
      rowId,
      organizationId,
      impersonation,
      lastUsedAt,
    }),
  });
}

/** Only the hash of what the browser holds is stored: whoever reads the table cannot sign in with it. */
const hashed = (sessionId: string) => createHash("sha256").update(sessionId).digest("hex");

/** Lucia reads the clock of the process; ours may be another. */
function clockOf({ now }: SystemCtx) {
  const lead = now().getTime() - Date.now();
  return {
    toProcess: (instant: Date) => new Date(instant.getTime() - lead),
    fromProcess: (instant: Date) => new Date(instant.getTime() + lead),
  };
}

function adapter(tx: Transaction, ctx: SystemCtx): Adapter {
  const clock = clockOf(ctx);
  const revoke = (where: { token: string } | { userId: string } | { expiresAt: { lte: Date } }) =>
    tx.refreshToken.updateMany({
      where: { ...where, isRevoked: false },
      data: { isRevoked: true, revokedAt: ctx.now() },
    });
  return {
    async getSessionAndUser(sessionId) {
      const row = await tx.refreshToken.findUnique({
        where: { token: hashed(sessionId), isRevoked: false, familyId: null },
        include: {
          user: { select: { isActive: true, deletedAt: true } },
          impersonation: {
            select: {
              id: true,
              staffId: true,
              endsAt: true,
              endedAt: true,
              staff: { select: { isActive: true } },
            },
          },
        },
      });
      if (!row || (row.impersonation && isOver(row.impersonation, ctx.now()))) return [null, null];
      const { id: rowId, userId, expiresAt, user, ...attributes } = row;
      const maySignIn = user.isActive && user.deletedAt === null;
      return [
        {
          id: sessionId,
          userId,
          expiresAt: clock.toProcess(expiresAt),
          attributes: { ...attributes, rowId },
        },
        maySignIn ? { id: userId, attributes: {} } : null,
      ];
    },
    async getUserSessions() {
      throw new Error("Sessions are listed by row: the secrets that Lucia would need are not stored.");
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      const now = ctx.now();
      await tx.refreshToken.create({
        data: {
          userId,
          token: hashed(id),
          expiresAt: clock.fromProcess(expiresAt),
          organizationId: attributes.organizationId,
          impersonationId: attributes.impersonationId,
          userAgent: ctx.userAgent?.slice(0, 500) ?? null,
          ipAddress: ctx.ipAddress,
          lastUsedAt: now,
          createdAt: now,
        },
        select: { id: true },
      });
    },
    async updateSessionExpiration(sessionId, expiresAt) {
      await tx.refreshToken.update({
        where: { token: hashed(sessionId) },
        data: { expiresAt: clock.fromProcess(expiresAt), lastUsedAt: ctx.now() },
        select: { id: true },
      });
    },
    async deleteSession(sessionId) {
      await revoke({ token: hashed(sessionId) });
    },
    async deleteUserSessions(userId) {
      await revoke({ userId });
    },
    async deleteExpiredSessions() {
      await revoke({ expiresAt: { lte: ctx.now() } });
    },
  };
}

function isOver(
  impersonation: { endsAt: Date | null; endedAt: Date | null; staff: { isActive: boolean } },
  now: Date,
): boolean {
  const { endsAt, endedAt, staff } = impersonation;
  return endedAt !== null || endsAt === null || endsAt <= now || !staff.isActive;
}
