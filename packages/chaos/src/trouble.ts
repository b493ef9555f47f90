import { setTimeout as wait } from "node:timers/promises";
import type { FeedPlatform } from "@businesspro/contracts/enums";
import { type ChaosStack, WAITS } from "./chaos-stack.ts";
import type { Random } from "./random.ts";
import type { ChaosNetwork } from "./workload.ts";

const network = WAITS.network * 1000;
/** Lost, late and false answers to the visible call, and hindrances before it. None is permanent. */
const COMMIT_FAULTS = [
  { fault: "commit-reset-before" },
  { fault: "commit-reset-after" },
  { fault: "commit-500-before" },
  { fault: "commit-500-after" },
  { fault: "commit-hang", live: "before", delayMs: 60_000 },
  { fault: "commit-hang", live: "after", delayMs: network },
  { fault: "commit-hang", live: "never", delayMs: 60_000 },
  { fault: "gateway-html", on: "commit" },
  { fault: "rate-limited", on: "commit", live: true, minutes: 0 },
];
const OTHER_FAULTS = [
  { fault: "transient-500", on: "prepare" },
  { fault: "transient-500", on: "read" },
  { fault: "slow-answer", on: "prepare", delayMs: 60_000 },
  { fault: "slow-answer", on: "post", delayMs: 60_000 },
  { fault: "permalink-missing" },
];
const INSTAGRAM_FAULTS = [
  { fault: "slow-container", polls: 2 },
  { fault: "spam-flag-but-live" },
  { fault: "media-fetch-timeout" },
];

const GOOGLE_FAULTS = [{ fault: "slow-review", polls: 3 }, { fault: "media-fetch-timeout" }];
/**
 * WhatsApp offers no list. A message that never left cannot be told from one whose receipt is lost, and ends as a
 * question to the owner: such faults are rare here, the others leave a message that its receipt finds. A throttle that
 * names its code is a certain refusal there, so none is made that is not.
 */
const MESSAGE_COMMIT_FAULTS = [
  { fault: "commit-reset-after" },
  { fault: "commit-500-after" },
  { fault: "commit-hang", live: "before", delayMs: 60_000 },
  { fault: "commit-hang", live: "after", delayMs: network },
];
const MESSAGE_NEVER_LEFT = [{ fault: "commit-reset-before" }, { fault: "commit-500-before" }];
const MESSAGE_NEVER_LEFT_ONE_IN = 120;
const MESSAGE_FAULTS = [
  { fault: "webhook-duplicates" },
  { fault: "webhook-disorder" },
  { fault: "webhook-skips-delivered" },
  { fault: "webhook-late", delayMs: 3000 },
];
const OWN_FAULTS: Record<FeedPlatform, typeof OTHER_FAULTS> = {
  instagram: INSTAGRAM_FAULTS,
  facebook: [],
  "google-business": GOOGLE_FAULTS,
};

/** Breaks the next calls of one account, in one or two ways. */
export async function breakCalls(
  stack: ChaosStack,
  channel: { network: ChaosNetwork; networkId: string },
  random: Random,
): Promise<void> {
  const { commits, others } = faultsOf(channel.network, random);
  const faults = [random.pick(commits), ...(random.oneIn(3) ? [random.pick(others)] : [])];
  await control(
    stack,
    `/accounts/${encodeURIComponent(channel.networkId)}/faults`,
    "PUT",
    faults.map((fault) => ({ ...fault, times: 1 })),
  );
}

function faultsOf(network: ChaosNetwork, random: Random) {
  if (network !== "whatsapp")
    return { commits: COMMIT_FAULTS, others: [...OTHER_FAULTS, ...OWN_FAULTS[network]] };
  const neverLeft = random.oneIn(MESSAGE_NEVER_LEFT_ONE_IN);
  return { commits: neverLeft ? MESSAGE_NEVER_LEFT : MESSAGE_COMMIT_FAULTS, others: MESSAGE_FAULTS };
}

/** The network's own clock goes wrong by less than what adapters allow for when they recognise a post by its time. */
export async function jumpNetworkClock(stack: ChaosStack, random: Random): Promise<void> {
  await control(stack, "/clock", "POST", { offsetSeconds: random.between(-20, 20) });
}

/** SIGKILL, and another worker in its place. @returns false when none runs */
export function killWorker(stack: ChaosStack, random: Random): boolean {
  if (stack.workers.size === 0) return false;
  const { pid } = random.pick([...stack.workers]);
  return pid !== undefined && signal(pid, "SIGKILL");
}

/** Freezes a worker until others have taken its targets over, then lets it go on as if nothing had been. */
export async function freezeWorker(stack: ChaosStack, random: Random): Promise<boolean> {
  if (stack.workers.size === 0) return false;
  const { pid } = random.pick([...stack.workers]);
  if (pid === undefined || !signal(pid, "SIGSTOP")) return false;
  await wait(random.between(500, (WAITS.lease + 3) * 1000));
  signal(pid, "SIGCONT");
  return true;
}

function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

export async function control(
  stack: ChaosStack,
  path: string,
  method: string,
  body?: unknown,
): Promise<void> {
  const response = await fetch(`${stack.sandbox}/control${path}`, {
    method,
    headers: { "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
}
