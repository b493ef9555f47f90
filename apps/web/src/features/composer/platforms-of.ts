import { FEED_PLATFORMS, type FeedPlatform } from "@businesspro/contracts/enums";
import type { SocialAccount } from "@businesspro/contracts/outputs";
import type { ComposerState } from "./composer-state.ts";

/** Accounts that a post can be written for. */
export function feedAccounts(accounts: SocialAccount[]): SocialAccount[] {
  return accounts.filter((account) => FEED_PLATFORMS.some((platform) => platform === account.platform));
}

/** The networks of the chosen accounts; with none chosen, those of all accounts, and at last every network there is. */
export function platformsOf(state: ComposerState, accounts: readonly SocialAccount[]): FeedPlatform[] {
  const of = (some: readonly SocialAccount[]) =>
    FEED_PLATFORMS.filter((platform) => some.some((account) => account.platform === platform));
  const chosen = of(accounts.filter((account) => state.accountIds.includes(account.id)));
  if (chosen.length > 0) return chosen;
  const connected = of(accounts);
  return connected.length > 0 ? connected : [...FEED_PLATFORMS];
}
