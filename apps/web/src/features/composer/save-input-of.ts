import type { FeedPlatform } from "@businesspro/contracts/enums";
import { IDEA_TAGS } from "@businesspro/contracts/ideas";
import type { SocialAccount } from "@businesspro/contracts/outputs";
import type { inferInput } from "@trpc/tanstack-react-query";
import type { trpc } from "../../lib/trpc.ts";
import { textFor } from "./check-draft.ts";
import { type ComposerState, parseHashtags } from "./composer-state.ts";
import { cropsOf } from "./crops-of.ts";
import { optionsOf } from "./options-of.ts";

type SaveInput = inferInput<(typeof trpc)["content"]["save"]>;

function originOf({ groupId, brief, idea, written, model, picks }: ComposerState): SaveInput["origin"] {
  // Where nothing new was written, a saved post keeps what it came from.
  if (!written && (idea === null || groupId !== null)) return null;
  const aiModel = model?.key ?? null;
  const estimateOf = (index: number | null) =>
    index === null ? null : (written?.captions[index]?.engagementEstimate ?? null);
  return {
    goal: brief.goal,
    tone: brief.tone,
    language: brief.language,
    visualStyle: brief.visualStyle,
    idea: idea && { id: idea.id, tags: IDEA_TAGS.filter((tag) => idea.tags.includes(tag)) },
    engagementEstimate: estimateOf(picks.caption),
    variants: [
      ...(written?.captions ?? []).map((part, index) => ({
        type: "caption" as const,
        ...part,
        aiModel,
        selected: index === picks.caption,
      })),
      ...(written?.hooks ?? []).map((part, index) => ({
        type: "hook" as const,
        ...part,
        aiModel,
        selected: index === picks.hook,
      })),
      ...(written?.hashtagSets ?? []).map(({ tags, engagementEstimate }, index) => ({
        type: "hashtag" as const,
        text: tags.map((tag) => `#${tag}`).join(" "),
        engagementEstimate,
        aiModel,
        selected: index === picks.tags,
      })),
    ],
  };
}

/** The composer's state as the api takes it: a version for each network with the accounts chosen there. */
export function saveInputOf(
  state: ComposerState,
  platforms: readonly FeedPlatform[],
  when: SaveInput["when"],
  accounts: readonly SocialAccount[],
): SaveInput {
  return {
    groupId: state.groupId,
    expectedRevision: state.expectedRevision,
    versions: platforms.map((platform) => {
      const text = textFor(state, platform);
      return {
        platform,
        contentType: state.contentType,
        options: optionsOf(state, platform),
        crops: cropsOf(state, platform),
        caption: text.caption.trim(),
        hashtags: parseHashtags(text.hashtags),
        socialAccountIds: accounts
          .filter((account) => account.platform === platform && state.accountIds.includes(account.id))
          .map(({ id }) => id),
      };
    }),
    mediaIds: state.media.map(({ id }) => id),
    origin: originOf(state),
    when,
  };
}
