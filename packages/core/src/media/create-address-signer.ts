import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import type { TokenKey } from "@businesspro/config/environment";

/** Signs public addresses of media for a time: who has one may fetch it, whoever he is. */
export type AddressSigner = {
  /** `path` with its end and signature. */
  sign(path: string, until: Date): string;
  /** Whether this end and signature were given out for the path, and the end has not come. */
  isSigned(path: string, query: { until: string; signature: string }, now: Date): boolean;
};

const KEY_BYTES = 32;

/** Signs with a key that follows from the first of the operator's, and believes those of all of them. */
export function createAddressSigner(keys: readonly TokenKey[]): AddressSigner {
  const derived = keys.map(({ key }) =>
    Buffer.from(hkdfSync("sha256", key, Buffer.alloc(0), "media-address", KEY_BYTES)),
  );
  const [first] = derived;
  if (!first) throw new Error("TOKEN_KEYS names no key: addresses of media could not be signed");
  return {
    sign(path, until) {
      const seconds = String(Math.floor(until.getTime() / 1000));
      return `${path}?until=${seconds}&signature=${signatureOf(first, path, seconds).toString("base64url")}`;
    },
    isSigned(path, { until, signature }, now) {
      if (!/^\d{1,12}$/.test(until) || Number(until) * 1000 <= now.getTime()) return false;
      const given = Buffer.from(signature, "base64url");
      return derived.some((key) => {
        const expected = signatureOf(key, path, until);
        return given.length === expected.length && timingSafeEqual(given, expected);
      });
    },
  };
}

function signatureOf(key: Buffer, path: string, until: string): Buffer {
  return createHmac("sha256", key).update(`${path}\n${until}`).digest();
}
