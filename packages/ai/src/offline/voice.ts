import type { ContentGoal } from "@businesspro/contracts/enums";
import { containsBannedWord } from "../writing/contains-banned-word.ts";
import type { WritingBrief } from "../writing/writing-request.ts";
import { chooseSubject } from "./choose-subject.ts";
import { ANY_FESTIVAL, type Festival, findFestival } from "./festivals.ts";
import { findGrammar } from "./find-grammar.ts";
import type { CommonGrammar, Lines, Register, TradeGrammar } from "./grammar.ts";
import { createPicker, type Picker } from "./picker.ts";
import { capitalize, type Subject } from "./read-subject.ts";

/** Everything that speaks for one brief: its grammar, its subject, and a way to take lines in its tone. */
export type Voice = {
  readonly brief: WritingBrief;
  readonly common: CommonGrammar;
  readonly trade: TradeGrammar;
  readonly subject: Subject | null;
  readonly festival: Festival | null;
  readonly picker: Picker;
  /** Whose hooks and bodies fit: news about the shop itself is not praised like a product. */
  readonly theme: ContentGoal;
  /** Up to `count` usable lines of a pool, slots filled. */
  take(pool: string, lines: Lines, count: number): string[];
  ofTone(register: Register): Lines;
};

const NEWS =
  /\b(?:moved|moving|shift(?:ed|ing)?|open(?:ed|ing|s)?|reopen\w*|closed?|closing|timings?|hours|holiday|branch|address|anniversary|hiring|vacancy|khul\w*|band|chhutti|jagah)\b|खुल|खोल|बंद|समय|टाइमिंग|नई जगह|ब्रांच|छुट्टी|सालगिरह/iu;

export function createVoice(brief: WritingBrief): Voice {
  const { common, trade } = findGrammar(brief.language, brief.shop.type);
  const { variation, ...rest } = brief;
  const picker = createPicker(JSON.stringify(rest), variation);
  const festival = findFestival(brief.about) ?? (brief.goal === "festival" ? ANY_FESTIVAL : null);
  const subject = chooseSubject(brief, trade.topic);
  const greeting = (festival ?? ANY_FESTIVAL).greeting[brief.language];

  const fill = (line: string) => fillSlots(line, subject?.text ?? "", brief.shop.name, greeting);
  const usable = (line: string) =>
    (subject !== null || !/\{[Aa]bout\}/.test(line)) && !containsBannedWord(fill(line), brief.bannedWords);
  return {
    brief,
    common,
    trade,
    subject,
    festival,
    picker,
    theme: brief.goal === "promotion" && NEWS.test(brief.about) ? "awareness" : brief.goal,
    take: (pool, lines, count) => picker.take(pool, lines.filter(usable), count).map(fill),
    ofTone: (register) => {
      if (brief.tone === "friendly") return register.warm;
      return brief.tone === "fun" ? [...register.fun, ...register.warm] : register.plain;
    },
  };
}

function fillSlots(line: string, about: string, shop: string, greeting: string): string {
  const slots: Record<string, string> = {
    "{about}": about,
    "{About}": capitalize(about),
    "{shop}": shop,
    "{greeting}": greeting,
  };
  const filled = line.replace(/\{(?:about|About|shop|greeting)\}/g, (slot) => slots[slot] ?? "");
  return line.startsWith("{greeting}") ? capitalize(filled) : filled;
}
