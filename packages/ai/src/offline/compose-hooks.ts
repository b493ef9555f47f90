import type { Subject } from "./read-subject.ts";
import type { Voice } from "./voice.ts";

const MAX_HOOKS = 4;
const MIN_HOOKS = 3;
/** A lead this short, the shop's name aside, opens a caption but says nothing alone. */
const MIN_CHARACTERS = 10;
const SENTENCE_MAX_CHARACTERS = 90;

/** Hooks made of the owner's words first, then the trade's own, then leads that no caption of this post begins with. */
export function composeHooks(
  voice: Voice,
  tradeHooks: readonly string[],
  leads: readonly string[],
): string[] {
  const { brief, common, subject, take, ofTone } = voice;
  const framed =
    subject?.kind === "phrase"
      ? take("topic hooks", ofTone(common.topicHooks[brief.goal]), 2)
      : firstSentence(subject);
  const spare = [...leads.slice(1), ...leads.slice(0, 1)].filter(
    (line) => line.replaceAll(brief.shop.name, "").length >= MIN_CHARACTERS,
  );
  const hooks = unique([...framed, ...tradeHooks, ...spare]).slice(0, MAX_HOOKS);
  if (hooks.length >= MIN_HOOKS) return hooks;
  return unique([...hooks, ...leads, ...take("short calls", common.shortCalls[brief.goal], 1)]).slice(
    0,
    MIN_HOOKS,
  );
}

function firstSentence(subject: Subject | null): string[] {
  const first = subject?.text.match(/^[^\n]*?[.!?।…](?=\s|$)/u)?.[0] ?? subject?.text;
  return first !== undefined && first.length <= SENTENCE_MAX_CHARACTERS ? [first] : [];
}

function unique(lines: readonly string[]): string[] {
  return [...new Set(lines)];
}
