import type { ContentGoal } from "@businesspro/contracts/enums";

/**
 * Whole lines, written by hand. Slots stand only where no grammar reaches them, so any words fit:
 * `{about}` what the post is about, `{About}` the same with a capital, `{shop}` the shop's name.
 */
export type Lines = readonly string[];

/** `warm` serves the friendly tone, `warm` and `fun` the fun one, `plain` the professional and minimal ones. */
export type Register = { readonly warm: Lines; readonly fun: Lines; readonly plain: Lines };

type ByGoal<T> = Readonly<Record<ContentGoal, T>>;

/** What one trade says in one language. */
export type TradeGrammar = {
  /** Stands in for what the owner typed where that must not be repeated. */
  readonly topic: string;
  readonly goals: ByGoal<{ readonly hooks: Register; readonly bodies: Register }>;
  /** Call to action at the end of a caption. */
  readonly visit: Register;
  /** Replaces the common short and offer calls where those would be out of place. */
  readonly shortVisit?: Lines;
  /** The same for the goal of engagement: a question that is easy to answer. */
  readonly answer: Register;
  /** Without the # sign; the first ones are the most searched. */
  readonly tags: Lines;
  readonly emoji: Lines;
};

/** What every trade says in one language. */
export type CommonGrammar = {
  /** Opening of a caption. */
  readonly leads: ByGoal<{
    readonly friendly: Lines;
    readonly professional: Lines;
    readonly fun: Lines;
    readonly minimal: Lines;
  }>;
  /** The owner's phrase as a line of its own; a sentence of hers needs no frame. */
  readonly topicLines: ByGoal<Lines>;
  /** The owner's phrase as a hook. */
  readonly topicHooks: ByGoal<Register>;
  /** Call to action of few words. */
  readonly shortCalls: ByGoal<Lines>;
  readonly offerCalls: Register;
  /** Asks for an opinion on what the post is about. */
  readonly asks: Register;
  readonly goalTags: ByGoal<Lines>;
};
