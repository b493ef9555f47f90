import { createHmac, timingSafeEqual } from "node:crypto";

/** `X-Hub-Signature-256: sha256=<hex>` over the raw body, keyed by the app's secret. */
export function isSigned(appSecret: string, rawBody: Uint8Array, signatureHeader: string | null): boolean {
  const [, hex] = /^sha256=([0-9a-f]{64})$/i.exec(signatureHeader ?? "") ?? [];
  const expected = createHmac("sha256", appSecret).update(rawBody).digest();
  // Compared even when the header is useless, so that its form cannot be told from the time.
  const given = hex === undefined ? Buffer.alloc(expected.length) : Buffer.from(hex, "hex");
  return timingSafeEqual(given, expected) && hex !== undefined;
}
