import type { FeedPlatform } from "@businesspro/contracts/enums";
import { NO_POST_OPTIONS } from "@businesspro/contracts/post-options";
import { accountTokenOwner } from "@businesspro/core/accounts/token-owners";
import { saveContent } from "@businesspro/core/content/save-content";
import { storeMedia } from "@businesspro/core/media/store-media";
import type { TestTenant } from "@businesspro/core/testing/create-tenant";
import { stepTenant } from "@businesspro/db/transactions";
import sharp from "sharp";
import type { ChaosStack } from "./chaos-stack.ts";
import type { Random } from "./random.ts";
import type { Channel } from "./workload.ts";

/** An account that shows posts, with the shop that posts to it. A third repeat caption and picture of another. */
export async function openFeed(
  stack: ChaosStack,
  owner: TestTenant,
  network: FeedPlatform,
  random: Random,
): Promise<Channel> {
  const { accountId, networkId } = await openAccount(stack, owner, network);
  const mediaIds = await picturesOf(owner);
  const past: { caption: string; mediaId: string }[] = [];
  return {
    network,
    networkId,
    async plan(number, when) {
      const repeats = past.length > 0 && random.oneIn(3);
      const post = repeats
        ? random.pick(past)
        : { caption: `Aaj ka special, plate ${number}`, mediaId: random.pick(mediaIds) };
      await saveContent(owner, {
        groupId: null,
        expectedRevision: null,
        versions: [
          {
            platform: network,
            contentType: "post",
            options: NO_POST_OPTIONS,
            crops: [],
            caption: post.caption,
            hashtags: [],
            socialAccountIds: [accountId],
          },
        ],
        mediaIds: [post.mediaId],
        origin: null,
        when,
      });
      past.push(post);
      return post.caption;
    },
  };
}

const pictures = new WeakMap<TestTenant, Promise<string[]>>();

/** Two for each shop. */
function picturesOf(owner: TestTenant): Promise<string[]> {
  const known = pictures.get(owner) ?? Promise.all([storePicture(owner, 90), storePicture(owner, 160)]);
  pictures.set(owner, known);
  return known;
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
} as const satisfies Record<FeedPlatform, object>;

/** An account of its own on the sandbox network, connected as a consent would have left it. */
async function openAccount(
  stack: ChaosStack,
  owner: TestTenant,
  network: FeedPlatform,
): Promise<{ accountId: string; networkId: string }> {
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
  return { accountId: row.id, networkId: account.id };
}
