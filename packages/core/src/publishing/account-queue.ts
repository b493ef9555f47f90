import { createHash } from "node:crypto";

/** Queue names must be few, so accounts share a fixed set of them. */
const ACCOUNT_QUEUES = 32;

/** The queue of an account on its network: its posts leave one after another. */
export function accountQueue(platform: string, accountId: string): number {
  return createHash("sha256").update(`${platform}:${accountId}`).digest().readUInt32BE(0) % ACCOUNT_QUEUES;
}
