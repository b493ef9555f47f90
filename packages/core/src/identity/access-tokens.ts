import { hkdfSync } from "node:crypto";
import type { TokenKey } from "@businesspro/config/environment";
import { errors, jwtVerify, SignJWT } from "jose";
import { z } from "zod";

/** Seconds. Clients ask for the next one with their refresh token. */
export const ACCESS_TOKEN_SECONDS = 15 * 60;
const ALGORITHM = "HS256";
const KEY_BYTES = 32;
const AUDIENCE = "businesspro-api";

export type AccessClaims = {
  userId: string;
  /** Of the log-in that it comes from. */
  familyId: string;
};

export type AccessTokens = {
  sign(claims: AccessClaims, now: Date): Promise<string>;
  /** null: not ours, altered, or too old. */
  read(token: string, now: Date): Promise<AccessClaims | null>;
};

const claimsSchema = z.object({ sub: z.uuid(), family: z.uuid() });

/** Signs with a key that follows from the first of the operator's, and believes those of all of them. */
export function createAccessTokens(keys: readonly TokenKey[], issuer: string): AccessTokens {
  const derived = keys.map(({ id, key }) => ({
    id,
    secret: Buffer.from(hkdfSync("sha256", key, Buffer.alloc(0), "access-token", KEY_BYTES)),
  }));
  const [first] = derived;
  if (!first) throw new Error("TOKEN_KEYS names no key: access tokens could not be signed");
  const secretOf = ({ kid }: { kid?: string }): Uint8Array => {
    const named = derived.find(({ id }) => id === kid);
    if (!named) throw new errors.JWKSNoMatchingKey();
    return named.secret;
  };
  return {
    sign({ userId, familyId }, now) {
      const seconds = Math.floor(now.getTime() / 1000);
      return new SignJWT({ family: familyId })
        .setProtectedHeader({ alg: ALGORITHM, kid: first.id, typ: "at+jwt" })
        .setSubject(userId)
        .setIssuer(issuer)
        .setAudience(AUDIENCE)
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + ACCESS_TOKEN_SECONDS)
        .sign(first.secret);
    },
    async read(token, now) {
      try {
        const { payload } = await jwtVerify(token, secretOf, {
          algorithms: [ALGORITHM],
          typ: "at+jwt",
          issuer,
          audience: AUDIENCE,
          currentDate: now,
        });
        const claims = claimsSchema.safeParse(payload);
        return claims.success ? { userId: claims.data.sub, familyId: claims.data.family } : null;
      } catch (error) {
        if (error instanceof errors.JOSEError) return null;
        throw error;
      }
    },
  };
}
