import type { BusinessType } from "@businesspro/contracts/enums";

/** What one trade can post about in one language: phrases that a post can be written from, without any claim. */
export type TradeIdeas = {
  readonly promotion: readonly string[];
  readonly awareness: readonly string[];
  readonly offer: readonly string[];
  /** Questions to customers; `plain` serves the professional and minimal tones. */
  readonly engagement: { readonly light: readonly string[]; readonly plain: readonly string[] };
};

/** `{festival}` is its name, `{about}` what the owner says of the shop. */
export type IdeaLines = {
  readonly trades: Readonly<Record<BusinessType, TradeIdeas>>;
  readonly general: TradeIdeas;
  readonly greeting: string;
  readonly preparing: string;
  readonly knownFor: string;
};
