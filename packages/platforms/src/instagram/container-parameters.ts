import type { PostMedia, PostPayload } from "../contract.ts";

export type ContainerParameters = Record<string, string>;

/** Several media make a carousel; a single video of the feed is a reel. */
export function isCarousel(post: PostPayload): boolean {
  return post.type === "post" && post.media.length > 1;
}

/** The container of a post with one medium. */
export function singleParameters(post: PostPayload, medium: PostMedia): ContainerParameters {
  if (post.type === "story") return { media_type: "STORIES", ...addressOf(medium) };
  if (medium.kind === "video") {
    return { media_type: "REELS", ...addressOf(medium), caption: post.text, share_to_feed: "true" };
  }
  return { ...addressOf(medium), caption: post.text, ...altTextOf(medium) };
}

/** One item of a carousel. */
export function itemParameters(medium: PostMedia): ContainerParameters {
  const video = medium.kind === "video" ? { media_type: "VIDEO" } : altTextOf(medium);
  return { is_carousel_item: "true", ...video, ...addressOf(medium) };
}

/** The carousel around its items. */
export function carouselParameters(post: PostPayload, itemIds: readonly string[]): ContainerParameters {
  return { media_type: "CAROUSEL", children: itemIds.join(","), caption: post.text };
}

function addressOf(medium: PostMedia): ContainerParameters {
  return medium.kind === "video" ? { video_url: medium.url } : { image_url: medium.url };
}

function altTextOf(medium: PostMedia): ContainerParameters {
  return medium.altText === null ? {} : { alt_text: medium.altText };
}
