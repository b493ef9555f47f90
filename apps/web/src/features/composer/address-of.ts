const WITHOUT_SCHEME = /^[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+(?:[/?#:]|$)/u;

/** A web address as people type it: `shop.in/menu` means `https://shop.in/menu`. null: nothing typed. */
export function addressOf(typed: string): string | null {
  const address = typed.trim();
  if (address === "") return null;
  return WITHOUT_SCHEME.test(address) ? `https://${address}` : address;
}
