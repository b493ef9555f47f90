import { isIPv6 } from "node:net";
import type { SystemCtx } from "../context.ts";

const GROUPS = 8;
/** One subscriber is given a whole /64: half of an IPv6 address. */
const NETWORK_GROUPS = 4;

/** What limits count as one origin: an IPv4 address, or the network of an IPv6 one. */
export function limitedAddress({ ipAddress }: SystemCtx): string {
  if (ipAddress === null) return "unknown";
  if (!isIPv6(ipAddress)) return ipAddress;
  const [head = "", tail] = ipAddress.split("::");
  const split = (part: string | undefined) => (part ? part.split(":") : []);
  const [left, right] = [split(head), split(tail)];
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, GROUPS - left.length - right.length)).fill("0");
  const groups = [...left, ...zeros, ...right].slice(0, NETWORK_GROUPS);
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":");
}
