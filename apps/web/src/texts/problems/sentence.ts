import type { ErrorKey } from "@businesspro/contracts/errors";

/** What happened, and what to do next. `{name}` comes from the error's parameters. */
export type Sentence = { says: string; next: string };
export type ProblemsTexts = Record<ErrorKey | "offline", Sentence>;
