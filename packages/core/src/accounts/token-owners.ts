import type { Environment } from "@businesspro/config/environment";
import type { ConnectFlow } from "@businesspro/contracts/enums";
import { isSandboxFlow } from "./connect-flows.ts";
import type { EnvelopeOwner } from "./token-vault.ts";

/**
 * Whose envelope an account's token is. It names the network that issued the token, so one from the sandbox does not
 * open once the same flow leads to the real network, and the other way round.
 */
export function accountTokenOwner(
  environment: Environment,
  account: { organizationId: string; platform: string; accountId: string; flow: ConnectFlow },
  kind: "access" | "refresh",
): EnvelopeOwner {
  return issuedTokenOwner({ ...account, sandbox: isSandboxFlow(environment, account.flow) }, kind);
}

/** The same for a token that is stored, whichever network its flow leads to by now. */
export function issuedTokenOwner(
  account: { organizationId: string; platform: string; accountId: string; sandbox: boolean },
  kind: "access" | "refresh",
): EnvelopeOwner {
  const network = account.sandbox ? "sandbox" : "live";
  return {
    organizationId: account.organizationId,
    subject: `${network}|${account.platform}|${account.accountId}|${kind}`,
  };
}

/** Whose envelope the accounts are that one consent has found. */
export function foundAccountsOwner(attempt: { organizationId: string; id: string }): EnvelopeOwner {
  return { organizationId: attempt.organizationId, subject: `connect-attempt|${attempt.id}` };
}
