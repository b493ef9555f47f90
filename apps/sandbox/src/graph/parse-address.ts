import { unknownPath } from "./graph-errors.ts";

const DEFAULT_VERSION = "v25.0";
/** Older ones are served as this one, as the network does. */
const OLDEST = 21;
const NEWEST = 26;

/** `path` is without the version: `/me/accounts`. */
export type GraphAddress = { version: string; path: string; id: string; edge: string | null };

/** Takes the path behind the host; throws Graph's refusal of what it cannot be. */
export function parseAddress(rest: string): GraphAddress {
  const segments = rest.split("/").filter((segment) => segment !== "");
  const [, major] = /^v(\d+)\.\d+$/.exec(segments[0] ?? "") ?? [];
  const version = major === undefined ? DEFAULT_VERSION : `v${Math.max(OLDEST, Number(major))}.0`;
  if (major !== undefined) segments.shift();
  const [id, edge = null, ...more] = segments;
  const path = `/${segments.join("/")}`;
  if (id === undefined || more.length > 0 || Number(major ?? OLDEST) > NEWEST)
    throw unknownPath(rest === "" ? "/" : rest);
  return { version, path, id, edge };
}
