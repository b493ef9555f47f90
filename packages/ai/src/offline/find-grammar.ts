import type { BusinessType, Language } from "@businesspro/contracts/enums";
import { english } from "./grammar/english/index.ts";
import { hindi } from "./grammar/hindi/index.ts";
import { hinglish } from "./grammar/hinglish/index.ts";
import type { CommonGrammar, TradeGrammar } from "./grammar.ts";

export type LanguageGrammar = {
  readonly common: CommonGrammar;
  readonly general: TradeGrammar;
  readonly trades: Readonly<Record<BusinessType, TradeGrammar>>;
};

const GRAMMARS: Readonly<Record<Language, LanguageGrammar>> = { english, hindi, hinglish };

export function findGrammar(
  language: Language,
  type: BusinessType | null,
): { common: CommonGrammar; trade: TradeGrammar } {
  const { common, general, trades } = GRAMMARS[language];
  return { common, trade: type === null ? general : trades[type] };
}
