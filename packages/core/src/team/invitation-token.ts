import { createHash, randomBytes } from "node:crypto";

const LIFETIME_MS = 7 * 86_400_000;

/** A link that works once, for a week. Only the hash is stored: who reads the table cannot join with it. */
export function newToken(now: Date): { token: string; tokenHash: string; expiresAt: Date } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashToken(token), expiresAt: new Date(now.getTime() + LIFETIME_MS) };
}

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Works for people with and without an account. */
export function joinLink(publicUrl: string, token: string): string {
  return `${publicUrl}/join?token=${token}`;
}
