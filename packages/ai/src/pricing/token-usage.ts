/** Tokens of one call. */
export type TokenUsage = {
  readonly promptTokens: number;
  /** The part of the prompt that the provider served from its cache. */
  readonly cachedPromptTokens: number;
  readonly completionTokens: number;
  /** Whether the provider counted them, or we did because its count never arrived. */
  readonly source: "reported" | "estimated";
};
