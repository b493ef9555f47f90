import type { Environment } from "@businesspro/config/environment";
import { connectFlowSchema } from "@businesspro/contracts/enum-schemas";
import type { AccountAccess } from "@businesspro/platforms/contract";
import { PlatformError } from "@businesspro/platforms/platform-error";
import { z } from "zod";
import type { Services } from "../context.ts";
import { TokenVaultError } from "./create-token-vault.ts";
import { accountTokenOwner } from "./token-owners.ts";

/** The columns of an account that a call on its behalf needs. */
export type AccountRow = {
  accountId: string;
  flow: string;
  /** The sealed one. */
  accessToken: string | null;
  tokenExpiresAt: Date | null;
  isActive: boolean | null;
  needsReconnect: boolean;
  metadata: unknown;
};

const metadataSchema = z.record(z.string(), z.unknown()).nullable();

/**
 * Opens an account's token for the calls of one attempt, which `signal` ends. Keep the result in memory only.
 * @throws PlatformError `reauth` with code `account-disconnected`, `account-needs-reconnect`, `token-expired` or
 * `token-unreadable`; `transient` with code `token-key-unknown` when the operator took away the key it was sealed with
 */
export function openAccountAccess(
  services: Pick<Services, "tokens" | "now"> & { environment: Environment },
  { organizationId, platform, account }: { organizationId: string; platform: string; account: AccountRow },
  signal: AbortSignal,
): AccountAccess {
  const { accountId } = account;
  if (!account.isActive || account.accessToken === null) {
    throw new PlatformError("reauth", "account-disconnected", "the account was disconnected");
  }
  if (account.needsReconnect) {
    throw new PlatformError("reauth", "account-needs-reconnect", "the network refused the token before");
  }
  if (account.tokenExpiresAt !== null && account.tokenExpiresAt <= services.now()) {
    throw new PlatformError("reauth", "token-expired", "the token has expired");
  }
  const flow = connectFlowSchema.parse(account.flow);
  const metadata = metadataSchema.parse(account.metadata) ?? {};
  const owner = accountTokenOwner(
    services.environment,
    { organizationId, platform, accountId, flow },
    "access",
  );
  try {
    return {
      accountId,
      flow,
      metadata,
      signal,
      accessToken: services.tokens.open(account.accessToken, owner),
    };
  } catch (error) {
    if (!(error instanceof TokenVaultError)) throw error;
    if (error.reason === "unknown-key")
      throw new PlatformError("transient", "token-key-unknown", error.message);
    throw new PlatformError("reauth", "token-unreadable", error.message);
  }
}
