import type { Session } from "@businesspro/contracts/outputs";

/** What sign-up and log-in give: the session as the browser sees it, and the secret for its cookie. */
export type SignedIn<S extends Session | null = Session> = {
  session: S;
  cookieValue: string;
  expiresAt: Date;
};
