import { PlatformError } from "./platform-error.ts";

/**
 * Reads the query that a network sends the owner back with. Throws kind `rejected` with code `access_denied` when she
 * declined, with code `callback-invalid` when the query is not one of a network's.
 */
export function readCallback(query: URLSearchParams): { code: string; state: string } {
  const error = query.get("error");
  if (error === "access_denied")
    throw new PlatformError("rejected", error, "the owner declined to grant access");
  const state = query.get("state");
  // Instagram appends `#_`; clients differ in whether it stays behind.
  const code = query.get("code")?.replace(/#_$/, "");
  if (!code || !state)
    throw new PlatformError("rejected", "callback-invalid", "the callback holds no code or no state");
  return { code, state };
}
