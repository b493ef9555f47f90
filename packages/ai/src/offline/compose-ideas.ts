import type { ContentGoal, Language, VisualStyle } from "@businesspro/contracts/enums";
import type { IdeaTag } from "@businesspro/contracts/ideas";
import { findForbiddenClaim } from "../writing/find-forbidden-claim.ts";
import type { IdeasBrief } from "../writing/ideas-request.ts";
import type { WrittenIdeas } from "../writing/ideas-schema.ts";
import { english } from "./ideas/english.ts";
import { hindi } from "./ideas/hindi.ts";
import { hinglish } from "./ideas/hinglish.ts";
import type { IdeaLines } from "./ideas/idea-lines.ts";
import { createPicker } from "./picker.ts";
import { readSubject } from "./read-subject.ts";

const LINES: Readonly<Record<Language, IdeaLines>> = { english, hindi, hinglish };
const FESTIVALS_MAX = 2;
/** Before this a festival is got ready for, from then on greeted. */
const GREETING_DAYS = 7;
const ABOUT_MAX_CHARACTERS = 120;

const LOOKS: Readonly<Record<ContentGoal, VisualStyle>> = {
  promotion: "modern",
  awareness: "clean",
  engagement: "bold",
  festival: "festive",
  offer: "bold",
};
const TAGS: Readonly<Record<ContentGoal, readonly IdeaTag[]>> = {
  promotion: ["Brings people in"],
  awareness: ["Builds trust", "Best for reach"],
  engagement: ["Trending hook", "Starts conversations"],
  festival: ["Fits the season", "Best for reach"],
  offer: ["Brings people in"],
};

/** Ideas out of hand-written lines, the coming festivals and what the owner says of her shop. */
export function composeIdeas(brief: IdeasBrief): WrittenIdeas {
  const lines = LINES[brief.language];
  const trade = brief.shop.type === null ? lines.general : lines.trades[brief.shop.type];
  const { variation, ...rest } = brief;
  const { take } = createPicker(JSON.stringify(rest), variation);
  const quiet = brief.tone === "professional" || brief.tone === "minimal";
  const idea = (goal: ContentGoal, hint: string) => ({
    goal,
    tone: brief.tone,
    hint,
    visualStyle: LOOKS[goal],
    tags: [...TAGS[goal]],
  });
  const festivals = brief.festivals.slice(0, FESTIVALS_MAX).map(({ name, inDays }) => {
    const line = inDays <= GREETING_DAYS ? lines.greeting : lines.preparing;
    return idea(
      "festival",
      line.replace("{festival}", () => name),
    );
  });
  const about = knownFor(brief);
  const awareness =
    about === null
      ? take("awareness", trade.awareness, 2)
      : [lines.knownFor.replace("{about}", () => about), ...take("awareness", trade.awareness, 1)];
  const engagement = take("engagement", quiet ? trade.engagement.plain : trade.engagement.light, 1);
  return {
    ideas: [
      ...festivals,
      ...take("promotion", trade.promotion, 2).map((hint) => idea("promotion", hint)),
      ...engagement.map((hint) => idea("engagement", hint)),
      ...awareness.map((hint) => idea("awareness", hint)),
      ...take("offer", trade.offer, 1).map((hint) => idea("offer", hint)),
    ],
  };
}

/** The owner's words on her shop, where they are short enough to stand in a line and may be repeated. */
function knownFor({ shop, language }: IdeasBrief): string | null {
  if (shop.about.trim() === "" || findForbiddenClaim(shop.about, shop.type) !== null) return null;
  const { text } = readSubject(shop.about, language);
  return text.length <= ABOUT_MAX_CHARACTERS && !text.includes("\n") ? text : null;
}
