import type { Html } from "./layout.ts";

/** Nothing but the sandbox's own files; a consent form may also lead to the app that asked. */
const policy = (formTarget: string | null): string =>
  [
    "default-src 'none'",
    "img-src 'self'",
    "media-src 'self'",
    "style-src 'self'",
    "script-src 'self'",
    "connect-src 'self'",
    `form-action 'self'${formTarget === null ? "" : ` ${formTarget}`}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

export async function respondWithPage(
  page: Html,
  options: { status?: number; formTarget?: string } = {},
): Promise<Response> {
  return new Response(String(await page), {
    status: options.status ?? 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy(options.formTarget ?? null),
      "referrer-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}

/** A file that never changes under its address, or one of the sandbox's own. */
export const respondWithFile = (
  body: string | Uint8Array<ArrayBuffer>,
  contentType: string,
  lasting: boolean,
): Response =>
  new Response(body, {
    headers: {
      "content-type": contentType,
      "content-security-policy": "default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": lasting ? "public, max-age=31536000, immutable" : "no-cache",
      // The app shows the account's picture on its own origin.
      "cross-origin-resource-policy": "cross-origin",
    },
  });
