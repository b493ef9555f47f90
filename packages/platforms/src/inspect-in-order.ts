import type { ChannelFinding } from "./contract.ts";

/** One look at the network. */
export type Look = () => Promise<ChannelFinding[]>;

/**
 * Looks in order until something is red: what comes after could not succeed and would only repeat the reason.
 * A later look replaces an earlier finding of the same check.
 */
export async function inspectInOrder(looks: readonly Look[]): Promise<ChannelFinding[]> {
  const findings = new Map<ChannelFinding["check"], ChannelFinding>();
  for (const look of looks) {
    for (const finding of await look()) findings.set(finding.check, finding);
    if ([...findings.values()].some(({ state }) => state === "red")) break;
  }
  return [...findings.values()];
}
