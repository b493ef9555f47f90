/**
 * Every limit on how often something may be asked for. `whenStoreFails` says what happens while PostgreSQL cannot
 * count: `open` lets the call through, `closed` refuses it.
 * Keys are hashed before they are stored.
 */
export const LIMITERS = {
  /** Guesses at one account from one address; a success clears it. Nobody else can lock the owner out. */
  logInToAccount: { points: 5, seconds: 15 * 60, whenStoreFails: "closed" },
  /** Guesses over many accounts from one address. Wide, because one mobile address serves whole districts. */
  logInFromAddress: { points: 100, seconds: 15 * 60, whenStoreFails: "closed" },
  /** New accounts from one address: also bounds asking which e-mail addresses are taken. */
  signUpFromAddress: { points: 60, seconds: 60 * 60, whenStoreFails: "open" },
  /** Links for a new password to one address, whether or not it has an account. */
  resetOfAddress: { points: 3, seconds: 60 * 60, whenStoreFails: "closed" },
  /** The same asked for from one place. */
  resetFromAddress: { points: 20, seconds: 60 * 60, whenStoreFails: "closed" },
  /** Confirmation mails to one person. */
  verifyEmail: { points: 3, seconds: 60 * 60, whenStoreFails: "closed" },
  /** Guesses at the current password of whoever is signed in. */
  changePassword: { points: 5, seconds: 15 * 60, whenStoreFails: "closed" },
  /** The same, before an account is removed. */
  deleteAccount: { points: 5, seconds: 15 * 60, whenStoreFails: "closed" },
  /** Pictures for each organisation. */
  uploadMedia: { points: 120, seconds: 10 * 60, whenStoreFails: "open" },
  /** The doctor's looks at one account. Each makes a container on Instagram, which allows 400 a day. */
  checkAccount: { points: 6, seconds: 60 * 60, whenStoreFails: "open" },
  /** Model calls for each organisation; what they cost is bounded by the budget. */
  writePost: { points: 30, seconds: 5 * 60, whenStoreFails: "open" },
  /** Ideas for each organisation. */
  suggestIdeas: { points: 20, seconds: 5 * 60, whenStoreFails: "open" },
  /** Invitations of each organisation: strangers could be written to. */
  inviteMember: { points: 30, seconds: 60 * 60, whenStoreFails: "open" },
  /** Guesses at one staff account, from wherever: the panel is not public, and nobody minds waiting there. */
  staffLogIn: { points: 5, seconds: 15 * 60, whenStoreFails: "closed" },
} as const satisfies Record<string, Limiter>;

export type Limiter = { points: number; seconds: number; whenStoreFails: "open" | "closed" };
export type LimiterName = keyof typeof LIMITERS;

/**
 * Calls of any kind from one person, or one address where nobody is signed in. Counted in the memory of each
 * process: a write for every read would cost more than what it protects.
 */
export const CALLS_LIMITER = { points: 600, seconds: 60 } as const;
