import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { CookieOptions } from "hono/utils/cookie";

/** Browsers keep no cookie longer than 400 days. When a session ends is the server's business alone. */
const MAX_AGE_SECONDS = 400 * 24 * 60 * 60;

export type SessionCookie = {
  name: string;
  read: (c: Context) => string | undefined;
  write: (c: Context, value: string) => void;
  clear: (c: Context) => void;
};

/**
 * Scripts cannot read it, other sites' forms do not send it, and under https no sub-domain can replace it.
 * Cookies do not know ports: on plain http the name does, so that two servers on one machine do not sign each other out.
 */
export function sessionCookie(publicUrl: string, kind: "session" | "staff" = "session"): SessionCookie {
  const { protocol, port } = new URL(publicUrl);
  const secure = protocol === "https:";
  const name = secure ? `__Host-${kind}` : `${kind}-${port || "80"}`;
  // Networks send owners back here; nothing sends staff.
  const sameSite = kind === "session" ? "Lax" : "Strict";
  const options: CookieOptions = { httpOnly: true, sameSite, path: "/", secure };
  return {
    name,
    read: (c) => getCookie(c, name),
    write: (c, value) => setCookie(c, name, value, { ...options, maxAge: MAX_AGE_SECONDS }),
    clear: (c) => void deleteCookie(c, name, options),
  };
}
