import type { Environment } from "@businesspro/config/environment";
import { connectFlowSchema, implementedPlatformSchema } from "@businesspro/contracts/enum-schemas";
import type { ErrorKey } from "@businesspro/contracts/errors";
import type { GrantedAccount } from "@businesspro/platforms/contract";
import { z } from "zod";
import { isSandboxFlow } from "./connect-flows.ts";
import { foundAccountsOwner } from "./token-owners.ts";
import type { TokenVault } from "./token-vault.ts";

const foundSchema = z.object({
  /** The network that issued the tokens. */
  sandbox: z.boolean(),
  flow: connectFlowSchema,
  accounts: z.array(
    z.object({
      platform: implementedPlatformSchema,
      accountId: z.string(),
      accountName: z.string(),
      pictureUrl: z.string().nullable(),
      profileUrl: z.string().nullable(),
      tokens: z.object({
        accessToken: z.string(),
        refreshToken: z.string().nullable(),
        expiresAt: z.iso
          .datetime()
          .transform((text) => new Date(text))
          .nullable(),
      }),
      metadata: z.record(z.string(), z.json()),
      unusable: z.enum(["not-professional", "missing-permission", "posts-unavailable"]).nullable(),
    }),
  ),
});
export type FoundAccounts = z.output<typeof foundSchema>;

type Attempt = { id: string; organizationId: string };

/** What waits in the database, sealed, until the owner has picked. */
export function sealFoundAccounts(
  tokens: TokenVault,
  attempt: Attempt,
  found: Pick<FoundAccounts, "sandbox" | "flow"> & { accounts: readonly GrantedAccount[] },
): string {
  return tokens.seal(JSON.stringify(found), foundAccountsOwner(attempt));
}

/** null when the flow leads to another network by now: those tokens would be shown to the wrong one. */
export function openFoundAccounts(
  services: { tokens: TokenVault; environment: Environment },
  attempt: Attempt,
  envelope: string,
): FoundAccounts | null {
  const found = foundSchema.parse(JSON.parse(services.tokens.open(envelope, foundAccountsOwner(attempt))));
  return found.sandbox === isSandboxFlow(services.environment, found.flow) ? found : null;
}

/** Why an account cannot be connected, where it cannot. */
export function unusableKey(account: Pick<GrantedAccount, "unusable" | "tokens">): ErrorKey | null {
  if (account.unusable === "not-professional") return "account-not-professional";
  if (account.unusable === "posts-unavailable") return "account-posts-unavailable";
  // Without a token nothing could be published, and the one we may already hold must not be lost.
  if (account.unusable !== null || account.tokens.accessToken === "") return "account-missing-permission";
  return null;
}
