import { createHash, createHmac, hkdfSync, randomBytes, randomUUID } from "node:crypto";
import type { Transaction } from "@businesspro/db/transactions";
import type { SystemCtx } from "../context.ts";
import { ACCESS_TOKEN_SECONDS } from "./access-tokens.ts";

const DAY_MS = 86_400_000;
/** A client that was not used for this long logs in again; each rotation begins it anew. */
const LIFETIME_MS = 30 * DAY_MS;

/** What a client other than the browser holds, in the words of OAuth 2. */
export type ClientTokens = {
  accessToken: string;
  /** Seconds. */
  expiresIn: number;
  refreshToken: string;
};

export const hashRefreshToken = (token: string) => createHash("sha256").update(token).digest("hex");

/**
 * Follows from the token that it replaces, by a key of the server's: a client that lost the answer and asks again is
 * given the same one, though only hashes are stored.
 */
export function successorOf({ environment }: SystemCtx, token: string): string {
  const [first] = environment.tokenKeys;
  if (!first) throw new Error("TOKEN_KEYS names no key: refresh tokens could not be rotated");
  const key = Buffer.from(hkdfSync("sha256", first.key, Buffer.alloc(0), "refresh-token", 32));
  return createHmac("sha256", key).update(token).digest("base64url");
}

/** The first tokens of a new family. */
export async function openFamily(
  tx: Transaction,
  ctx: SystemCtx,
  owner: { userId: string; organizationId: string | null },
): Promise<ClientTokens> {
  const refreshToken = randomBytes(32).toString("base64url");
  const familyId = randomUUID();
  await insertRefreshToken(tx, ctx, { ...owner, familyId, refreshToken });
  return tokensOf(ctx, { userId: owner.userId, familyId, refreshToken });
}

export async function insertRefreshToken(
  tx: Transaction,
  ctx: SystemCtx,
  row: { userId: string; organizationId: string | null; familyId: string; refreshToken: string },
): Promise<void> {
  const now = ctx.now();
  await tx.refreshToken.create({
    data: {
      userId: row.userId,
      organizationId: row.organizationId,
      familyId: row.familyId,
      token: hashRefreshToken(row.refreshToken),
      expiresAt: new Date(now.getTime() + LIFETIME_MS),
      userAgent: ctx.userAgent?.slice(0, 500) ?? null,
      ipAddress: ctx.ipAddress,
      lastUsedAt: now,
      createdAt: now,
    },
    select: { id: true },
  });
}

export async function tokensOf(
  ctx: SystemCtx,
  { refreshToken, ...claims }: { userId: string; familyId: string; refreshToken: string },
): Promise<ClientTokens> {
  const accessToken = await ctx.accessTokens.sign(claims, ctx.now());
  return { accessToken, expiresIn: ACCESS_TOKEN_SECONDS, refreshToken };
}
