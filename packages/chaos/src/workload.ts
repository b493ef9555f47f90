import type { FeedPlatform } from "@businesspro/contracts/enums";
import { NO_POST_OPTIONS } from "@businesspro/contracts/post-options";
import { accountTokenOwner } from "@businesspro/core/accounts/token-owners";
import { saveContent } from "@businesspro/core/content/save-content";
import { storeMedia } from "@businesspro/core/media/store-media";
import { createTenant, type TestTenant } from "@businesspro/core/testing/create-tenant";
import { stepTenant } from "@businesspro/db/transactions";
import sharp from "sharp";
import type { ChaosStack } from "./chaos-stack.ts";
import type { Random } from "./random.ts";

export const NETWORKS = [
  "instagram",
  "facebook",
  "google-business",
] as const satisfies readonly FeedPlatform[];
export type ChaosNetwork = (typeof NETWORKS)[number];

/** One account with the shop that posts to it. */
export type Channel = {
  owner: TestTenant;
  network: ChaosNetwork;
  accountId: string;
  networkId: string;
  mediaIds: string[];
  /** What was posted there before, to be repeated. */
  past: { caption: string; mediaId: string }[];
};
export type PlannedPost = { network: ChaosNetwork; networkId: string; caption: string };

export type Workload = {
  channels: readonly Channel[];
  planned: PlannedPost[];
  /** Saves one post to go out at once. A third repeat caption and picture of another on the same account. */
  planPost: (when?: When) => Promise<Channel>;
};
type When = Parameters<typeof saveContent>[1]["when"];

const SHOPS = 8;
/** Enough that accounts which wait for the outcome of one post do not make all others wait. */
const CHANNELS_EACH = 8;

export async function createWorkload(
  stack: ChaosStack,
  networks: readonly ChaosNetwork[],
  random: Random,
): Promise<Workload> {
  const channels: Channel[] = [];
  for (let shop = 0; shop < SHOPS; shop++) {
    const owner = await createTenant(stack.services);
    const mediaIds = [await storePicture(owner, 90), await storePicture(owner, 160)];
    for (let index = 0; index < CHANNELS_EACH; index++)
      for (const network of networks) channels.push(await openChannel(stack, owner, network, mediaIds));
  }
  const planned: PlannedPost[] = [];
  return {
    channels,
    planned,
    async planPost(when = "now") {
      const channel = random.pick(channels);
      const number = planned.length + 1;
      const repeats = channel.past.length > 0 && random.oneIn(3);
      const post = repeats
        ? random.pick(channel.past)
        : { caption: `Aaj ka special, plate ${number}`, mediaId: random.pick(channel.mediaIds) };
      await saveContent(channel.owner, {
        groupId: null,
        expectedRevision: null,
        versions: [
          {
            platform: channel.network,
            contentType: "post",
            options: NO_POST_OPTIONS,
            crops: [],
            caption: post.caption,
            hashtags: [],
            socialAccountIds: [channel.accountId],
          },
        ],
        mediaIds: [post.mediaId],
        origin: null,
        when,
      });
      channel.past.push(post);
      planned.push({ network: channel.network, networkId: channel.networkId, caption: post.caption });
      return channel;
    },
  };
}

/** Noise: a picture of one colour packs into fewer bytes than Google takes. */
async function storePicture(owner: TestTenant, mean: number): Promise<string> {
  const noise = { type: "gaussian", mean, sigma: 12 } as const;
  const picture = await sharp({
    create: { width: 640, height: 640, channels: 3, background: "#000000", noise },
  })
    .jpeg()
    .toBuffer();
  return (await storeMedia(owner, picture)).id;
}

type Created = {
  account: { id: string; name: string };
  instagram: { id: string; name: string } | null;
  tokens: { page: string | null; googleAccess: string | null; googleRefresh: string | null };
};

/** What the sandbox network is asked for. Access outlasts the storm, whose clocks jump by hours. */
const ACCOUNTS = {
  facebook: { network: "facebook", name: "Chai Point" },
  instagram: {
    network: "facebook",
    name: "Chai Point",
    instagram: { name: "Chai Point", quotaTotal: 1_000_000 },
  },
  "google-business": { network: "google-business", name: "Chai Point", accessMinutes: 14_400 },
} as const satisfies Record<ChaosNetwork, object>;

/** An account of its own on the sandbox network, connected as a consent would have left it. */
async function openChannel(
  stack: ChaosStack,
  owner: TestTenant,
  network: ChaosNetwork,
  mediaIds: string[],
): Promise<Channel> {
  const { organizationId, userId } = owner;
  const response = await fetch(`${stack.sandbox}/control/accounts`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(ACCOUNTS[network]),
  });
  const made = (await response.json()) as Created;
  const account = network === "instagram" ? made.instagram : made.account;
  const { page, googleAccess, googleRefresh } = made.tokens;
  const token = network === "google-business" ? googleAccess : page;
  if (!account || token === null) throw new Error("the sandbox network made no account");
  const flow = network === "google-business" ? "google-login" : "facebook-login";
  const subject = { organizationId, platform: network, accountId: account.id, flow } as const;
  const seal = (secret: string, kind: "access" | "refresh") =>
    owner.tokens.seal(secret, accountTokenOwner(owner.environment, subject, kind));
  const row = await stepTenant(owner.databases, owner, (tx) =>
    tx.socialAccount.create({
      data: {
        ...subject,
        userId,
        accountName: account.name,
        accessToken: seal(token, "access"),
        sandbox: true,
        ...(googleRefresh !== null && { refreshToken: seal(googleRefresh, "refresh") }),
      },
      select: { id: true },
    }),
  );
  return { owner, network, accountId: row.id, networkId: account.id, mediaIds, past: [] };
}
