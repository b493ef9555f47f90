import type { ConnectFlow } from "@businesspro/contracts/enums";
import type { AccountAccess } from "@businesspro/platforms/contract";
import { PlatformError } from "@businesspro/platforms/platform-error";
import type { Services } from "../context.ts";
import { accountSubject } from "./account-subject.ts";

/** The columns of an account that a call on its behalf needs. */
export type AccountRow = {
  accountId: string;
  flow: string;
  accessToken: string | null;
  tokenExpiresAt: Date | null;
  isActive: boolean | null;
  needsReconnect: boolean;
  metadata: unknown;
};

/**
 * Opens an account's token for the calls of one attempt, which `signal` ends.
 *
 * @throws PlatformError kind `reauth` when the account is disconnected, its token refused or expired
 */
export function openAccountAccess(
  services: Pick<Services, "tokens" | "now">,
  owner: { organizationId: string; platform: string; account: AccountRow },
  signal: AbortSignal,
): AccountAccess {
  const { account, organizationId, platform } = owner;
  if (!account.isActive || !account.accessToken) throw new PlatformError("reauth", "disconnected", "the account is disconnected");
  if (account.needsReconnect) throw new PlatformError("reauth", "needs-reconnect", "the network refused the token before");
  if (account.tokenExpiresAt && account.tokenExpiresAt <= services.now()) {
    throw new PlatformError("reauth", "expired", "the token has expired");
  }
  return {
    accountId: account.accountId,
    accessToken: services.tokens.open(account.accessToken, {
      organizationId,
      subject: accountSubject(platform, account.accountId, "access"),
    }),
    flow: account.flow as ConnectFlow,
    metadata: (account.metadata ?? {}) as Record<string, unknown>,
    signal,
  };
}
