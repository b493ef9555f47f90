import ipaddr from "ipaddr.js";

/** All of the public IPv6 Internet is allocated from this block; whatever lies outside is local, mapped or reserved. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * True for an address on the public Internet. False for private, loopback, link-local, carrier-grade NAT, multicast,
 * reserved and documentation ranges, for IPv6 forms that carry an IPv4 address, and for what is no address at all.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || parsed.match(GLOBAL_UNICAST);
}
