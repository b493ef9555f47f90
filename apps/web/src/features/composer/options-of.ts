import type { FeedPlatform, Platform } from "@businesspro/contracts/enums";
import { NO_POST_OPTIONS, type PostOptions } from "@businesspro/contracts/post-options";
import { addressOf } from "./address-of.ts";
import type { ComposerState } from "./composer-state.ts";
import { googleOptionsOf } from "./google-draft.ts";

/** Whether a first comment can be written on any of the networks. */
export function takesFirstComment(state: ComposerState, platforms: readonly FeedPlatform[]): boolean {
  return state.contentType !== "story" && platforms.includes("instagram");
}

/** Whether a link can be attached: beside pictures it would be only another line of the text. */
export function takesLink(state: ComposerState, platforms: readonly FeedPlatform[]): boolean {
  return state.contentType === "post" && state.media.length === 0 && platforms.includes("facebook");
}

/** Whether a topic and a button can be chosen. */
export function takesGoogle(platforms: readonly Platform[]): boolean {
  return platforms.includes("google-business");
}

/** The choices that one network reads; what she typed for others stays in the composer. */
export function optionsOf(state: ComposerState, platform: FeedPlatform): PostOptions {
  const own = [platform];
  return {
    ...NO_POST_OPTIONS,
    firstComment: takesFirstComment(state, own) ? state.firstComment.trim() || null : null,
    link: takesLink(state, own) ? addressOf(state.link) : null,
    google: takesGoogle(own) ? googleOptionsOf(state.google) : null,
  };
}
