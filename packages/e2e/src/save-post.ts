import type { ContentGroup, Target } from "@businesspro/contracts/outputs";
import type { Shop } from "./connect-shop.ts";
import type { Owner } from "./owner-client.ts";
import { uploadPhoto } from "./photo.ts";

export type Network = "instagram" | "facebook";
type When = { wallTime: string; timeZone: string } | "now" | null;

/** One post with a picture on one network. */
export async function savePost(
  owner: Owner,
  shop: Shop,
  post: { network: Network; caption: string; when: When },
): Promise<ContentGroup> {
  const mediaId = await uploadPhoto(owner);
  const account = post.network === "instagram" ? shop.instagram : shop.page;
  return owner.api.content.save.mutate({
    groupId: null,
    expectedRevision: null,
    versions: [
      { platform: post.network, caption: post.caption, hashtags: ["samosa"], socialAccountIds: [account.id] },
    ],
    mediaIds: [mediaId],
    origin: null,
    when: post.when,
  });
}

export function onlyTarget(group: ContentGroup): Target {
  const target = group.versions[0]?.targets[0];
  if (!target) throw new Error("the post has no target");
  return target;
}

/** A wall time of the shop's zone, so many minutes from now. */
export function inMinutes(
  minutes: number,
  timeZone = "Asia/Kolkata",
): { wallTime: string; timeZone: string } {
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  return { wallTime: parts.format(new Date(Date.now() + minutes * 60_000)).replace(" ", "T"), timeZone };
}
