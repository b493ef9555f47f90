import type { WrittenPost } from "@businesspro/contracts/writing-outputs";
import { completeEstimates } from "../writing/estimate-engagement.ts";
import type { WritingBrief } from "../writing/writing-request.ts";
import { composeCaptions } from "./compose-captions.ts";
import { composeHashtags } from "./compose-hashtags.ts";
import { composeHooks } from "./compose-hooks.ts";
import { createVoice } from "./voice.ts";

/** Composes hooks, captions and hashtags for a brief out of hand-written lines. Same brief, same post. */
export function composePost(brief: WritingBrief): WrittenPost {
  const voice = createVoice(brief);
  const leads = voice.take("leads", voice.common.leads[brief.goal][brief.tone], 4);
  const tradeHooks = voice.take("hooks", voice.ofTone(voice.trade.goals[voice.theme].hooks), 2);
  const variant = (text: string) => ({ text, engagementEstimate: null });
  return completeEstimates({
    hooks: composeHooks(voice, tradeHooks, leads).map(variant),
    captions: composeCaptions(voice, tradeHooks, leads).map(variant),
    hashtagSets: composeHashtags(voice).map((tags) => ({ tags, engagementEstimate: null })),
  });
}
