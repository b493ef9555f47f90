import type { WrittenPost } from "@businesspro/contracts/outputs";
import { containsBannedWord } from "../writing/contains-banned-word.ts";
import { completeEstimates } from "../writing/estimate-engagement.ts";
import { findForbiddenClaim } from "../writing/find-forbidden-claim.ts";
import type { WritingBrief } from "../writing/writing-request.ts";
import { composeHashtags } from "./compose-hashtags.ts";
import { ANY_FESTIVAL, findFestival, isOnlyGreeting } from "./festivals.ts";
import { findGrammar } from "./find-grammar.ts";
import type { Register } from "./grammar.ts";
import { createPicker } from "./picker.ts";
import { capitalize, closeSentence, readSubject, type Subject } from "./read-subject.ts";

const HOOKS = 4;
const MIN_HOOKS = 3;
const HOOK_MIN_CHARACTERS = 12;
const SENTENCE_HOOK_MAX_CHARACTERS = 90;

/** Composes hooks, captions and hashtags for a brief out of hand-written lines. Same brief, same post. */
export function composePost(brief: WritingBrief): WrittenPost {
  const { common, trade } = findGrammar(brief.language, brief.shop.type);
  const { goal, tone, language, variation, ...rest } = brief;
  const picker = createPicker(JSON.stringify([rest, goal, tone, language]), variation);
  const festival = findFestival(brief.about) ?? (goal === "festival" ? ANY_FESTIVAL : null);
  const subject = subjectOf(brief, trade.topic);

  const fill = (line: string) =>
    fillSlots(line, brief, subject, (festival ?? ANY_FESTIVAL).greeting[language]);
  const usable = (lines: readonly string[]) =>
    lines.filter(
      (line) =>
        (subject !== null || !/\{[Aa]bout\}/.test(line)) &&
        !containsBannedWord(fill(line), brief.bannedWords),
    );
  const take = (pool: string, lines: readonly string[], count: number) =>
    picker.take(pool, usable(lines), count).map(fill);
  const ofTone = (register: Register) =>
    tone === "friendly"
      ? register.warm
      : tone === "fun"
        ? [...register.fun, ...register.warm]
        : register.plain;

  const ownCalls = goal === "engagement" ? undefined : trade.shortVisit;
  const framed =
    subject?.kind === "phrase"
      ? take("topic hooks", ofTone(common.topicHooks[goal]), 2)
      : sentenceHook(subject);
  const ofTrade = take("hooks", ofTone(trade.goals[goal].hooks), 2);
  const leads = take("leads", common.leads[goal][tone], 4);
  const lead = leads[0] ?? "";
  const [topic = "", otherTopic = ""] =
    subject?.kind === "phrase"
      ? take("topic lines", common.topicLines[goal], 2)
      : [subject?.text, subject?.text];
  const plainTopic =
    subject === null
      ? ""
      : subject.kind === "phrase"
        ? closeSentence(capitalize(subject.text), language)
        : subject.text;
  const [bodyOne = "", bodyTwo = ""] = take("bodies", ofTone(trade.goals[goal].bodies), 2);
  const [callOne = "", callTwo = ""] = callsOf();
  const [shortOne = "", shortTwo = "", shortThree = ""] = take(
    "short calls",
    ownCalls ?? common.shortCalls[goal],
    3,
  );
  const emoji = picker.take("emoji", trade.emoji, trade.emoji.length);

  function callsOf(): string[] {
    if (goal === "offer" && ownCalls === undefined)
      return [...take("offer calls", ofTone(common.offerCalls), 1), ...take("visit", ofTone(trade.visit), 1)];
    if (goal === "engagement")
      return [...take("asks", ofTone(common.asks), 1), ...take("answer", ofTone(trade.answer), 1)];
    return take("visit", ofTone(trade.visit), 2);
  }
  const bright = (line: string, index: number) =>
    tone === "friendly" || tone === "fun" ? `${line} ${emoji[index] ?? ""}`.trim() : line;
  const hookLine = ofTrade[0] ?? lead;

  const captions =
    tone === "minimal"
      ? [
          paragraphs(lead, plainTopic, shortOne),
          paragraphs(plainTopic, hookLine, shortTwo),
          paragraphs(hookLine, topic, shortThree),
        ]
      : [
          paragraphs(bright(lead, 0), sentences(topic, bodyOne), bright(callOne, 1)),
          paragraphs(
            bright(hookLine, 2),
            sentences(otherTopic, bodyTwo || bodyOne),
            tone === "fun" ? bright(callTwo || callOne, 0) : callTwo || callOne,
          ),
          paragraphs(bright(sentences(plainTopic || lead, ofTrade[1] ?? ""), 1), shortOne),
        ];
  const spare = [...leads.slice(1), lead].filter((line) => line.length >= HOOK_MIN_CHARACTERS);
  const good = [...new Set([...framed, ...ofTrade, ...spare])].slice(0, HOOKS);
  const hooks =
    good.length >= MIN_HOOKS ? good : [...new Set([...good, ...leads, shortOne])].slice(0, MIN_HOOKS);
  const sets = composeHashtags({ brief, common, trade, subject, festival, picker });
  return completeEstimates({
    hooks: hooks.map((text) => ({ text, engagementEstimate: null })),
    captions: captions.map((text) => ({ text, engagementEstimate: null })),
    hashtagSets: sets.map((tags) => ({ tags, engagementEstimate: null })),
  });
}

/** null where the owner's words are a greeting and nothing else; the trade's own topic where they must not be repeated. */
function subjectOf(brief: WritingBrief, fallback: string): Subject | null {
  const festival = brief.goal === "festival" ? findFestival(brief.about) : null;
  if (festival !== null && isOnlyGreeting(brief.about, festival)) return null;
  const subject = readSubject(brief.about, brief.language);
  const refused =
    findForbiddenClaim(brief.about, brief.shop.type) !== null ||
    containsBannedWord(subject.text, brief.bannedWords);
  if (!refused) return subject;
  return containsBannedWord(fallback, brief.bannedWords) ? null : { text: fallback, kind: "phrase" };
}

function sentenceHook(subject: Subject | null): string[] {
  const first = subject?.text.match(/^[^\n]*?[.!?।…](?=\s|$)/u)?.[0] ?? subject?.text;
  return first !== undefined && first.length <= SENTENCE_HOOK_MAX_CHARACTERS ? [first] : [];
}

function fillSlots(line: string, brief: WritingBrief, subject: Subject | null, greeting: string): string {
  const about = subject?.text ?? "";
  const slots: Record<string, string> = {
    "{about}": about,
    "{About}": capitalize(about),
    "{shop}": brief.shop.name,
    "{greeting}": greeting,
  };
  const filled = line.replace(/\{(?:about|About|shop|greeting)\}/g, (slot) => slots[slot] ?? "");
  return line.startsWith("{greeting}") ? capitalize(filled) : filled;
}

function sentences(...parts: string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}

function paragraphs(...parts: string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}
