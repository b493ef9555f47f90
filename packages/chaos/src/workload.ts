import { Platform } from "@businesspro/contracts/enums";
import type { saveContent } from "@businesspro/core/content/save-content";
import { createTenant } from "@businesspro/core/testing/create-tenant";
import type { ChaosStack } from "./chaos-stack.ts";
import { openFeed } from "./feed-channel.ts";
import type { Random } from "./random.ts";
import { openNumber } from "./whatsapp-channel.ts";

export const NETWORKS = [
  Platform.INSTAGRAM,
  Platform.FACEBOOK,
  Platform.GOOGLE_BUSINESS,
  Platform.WHATSAPP,
] as const;
export type ChaosNetwork = (typeof NETWORKS)[number];
type When = Exclude<Parameters<typeof saveContent>[1]["when"], null>;

/** One account that posts, or messages, go out on. */
export type Channel = {
  network: ChaosNetwork;
  networkId: string;
  /** Plans a post, or a message to one person. Resolves with what the network's ledger will show of it. */
  plan: (number: number, when: When) => Promise<string>;
};
export type PlannedPost = { networkId: string; shown: string };

export type Workload = {
  channels: readonly Channel[];
  planned: PlannedPost[];
  /** Plans one on any account. */
  planPost: (when?: When) => Promise<Channel>;
};

const SHOPS = 8;
/**
 * Accounts of each shop: enough that those which wait for the outcome of one post do not make all others wait. Posts are
 * spread evenly over accounts. Google lets a whole application make 300 calls a minute, so it gets fewer.
 */
const CHANNELS_EACH: Record<ChaosNetwork, number> = {
  instagram: 8,
  facebook: 8,
  "google-business": 1,
  whatsapp: 4,
};

export async function createWorkload(
  stack: ChaosStack,
  networks: readonly ChaosNetwork[],
  random: Random,
): Promise<Workload> {
  const channels: Channel[] = [];
  for (let shop = 0; shop < SHOPS; shop++) {
    const owner = await createTenant(stack.services);
    for (const network of networks)
      for (let index = 0; index < CHANNELS_EACH[network]; index++)
        channels.push(
          network === Platform.WHATSAPP
            ? await openNumber(stack, owner, random)
            : await openFeed(stack, owner, network, random),
        );
  }
  const planned: PlannedPost[] = [];
  return {
    channels,
    planned,
    async planPost(when = "now") {
      const channel = random.pick(channels);
      const shown = await channel.plan(planned.length + 1, when);
      planned.push({ networkId: channel.networkId, shown });
      return channel;
    },
  };
}
