import { isIP } from "node:net";

const MAPPED_IPV4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * Where a request came from. Anyone may send `X-Forwarded-For`, so only the entries that our own proxies appended are
 * believed: the last of the list, as many as there are proxies.
 * @param remote the address of the connection itself
 */
export function clientAddress(
  remote: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: number,
): string | null {
  const entries = (forwardedFor ?? "").split(",").map((entry) => entry.trim());
  const believed = trustedProxies === 0 ? undefined : entries.at(-trustedProxies);
  const address = believed && isIP(believed) ? believed : (remote ?? "");
  const plain = MAPPED_IPV4.exec(address)?.[1] ?? address;
  return isIP(plain) ? plain : null;
}
