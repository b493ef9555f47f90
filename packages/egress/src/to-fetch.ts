import type { Egress } from "./egress.ts";

/** The same way out in the shape of `fetch`, for libraries that take one. */
export function toFetch(egress: Egress): typeof fetch {
  return async (input, init) => {
    if (input instanceof Request) throw new TypeError("pass an address, not a Request");
    return egress(String(input), { ...init, signal: init?.signal ?? new AbortController().signal });
  };
}
