import { capitalize, closeSentence } from "./read-subject.ts";
import type { Voice } from "./voice.ts";

/** Three captions: a full one, one that begins with the trade's own hook, and a short one. */
export function composeCaptions(
  voice: Voice,
  tradeHooks: readonly string[],
  leads: readonly string[],
): string[] {
  const { brief, common, trade, subject, theme, take, ofTone } = voice;
  const [lead = "", otherLead = ""] = leads;
  const [hook = lead, otherHook = ""] = tradeHooks;
  const [topic = "", otherTopic = ""] =
    subject?.kind === "phrase"
      ? take("topic lines", common.topicLines[brief.goal], 2)
      : [subject?.text, subject?.text];
  const bareTopic =
    subject?.kind === "phrase"
      ? closeSentence(capitalize(subject.text), brief.language)
      : (subject?.text ?? "");
  const ownCalls = brief.goal === "engagement" ? undefined : trade.shortVisit;
  const shortCalls = take("short calls", ownCalls ?? common.shortCalls[brief.goal], 3);
  const [shortCall = "", secondShortCall = shortCall, thirdShortCall = shortCall] = shortCalls;

  if (brief.tone === "minimal") {
    return [
      paragraphs(lead, bareTopic, shortCall),
      paragraphs(bareTopic, hook, secondShortCall),
      paragraphs(hook, topic, thirdShortCall),
    ];
  }
  const [body = "", otherBody = body] = take("bodies", ofTone(trade.goals[theme].bodies), 2);
  const [call = shortCall, otherCall = call] = longCalls(voice, ownCalls !== undefined);
  const bright = brightener(voice);
  const shortOpening =
    brief.tone === "professional"
      ? sentences(otherLead || lead, bareTopic)
      : sentences(bareTopic || lead, otherHook);
  return [
    paragraphs(bright(lead, 0), sentences(topic, body), bright(call, 1)),
    paragraphs(
      bright(hook, 2),
      sentences(otherTopic, otherBody),
      brief.tone === "fun" ? bright(otherCall, 0) : otherCall,
    ),
    paragraphs(bright(shortOpening, 1), shortCall),
  ];
}

function longCalls({ brief, common, trade, take, ofTone }: Voice, ownCalls: boolean): string[] {
  const visit = (count: number) => take("visit", ofTone(trade.visit), count);
  if (brief.goal === "engagement") {
    return [...take("asks", ofTone(common.asks), 1), ...take("answer", ofTone(trade.answer), 1)];
  }
  if (brief.goal === "offer" && !ownCalls) {
    return [...take("offer calls", ofTone(common.offerCalls), 1), ...visit(1)];
  }
  return visit(2);
}

/** Puts one of the trade's emoji behind a line, in the tones that use them. */
function brightener({ brief, trade, picker }: Voice): (line: string, index: number) => string {
  const emoji = picker.take("emoji", trade.emoji, trade.emoji.length);
  const uses = brief.tone === "friendly" || brief.tone === "fun";
  return (line, index) => (uses ? `${line} ${emoji[index] ?? ""}`.trim() : line);
}

function sentences(...parts: string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}

function paragraphs(...parts: string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}
