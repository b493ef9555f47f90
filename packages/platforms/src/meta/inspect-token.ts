import type { AppCredentials } from "../configuration.ts";
import type { AccountAccess, ChannelFinding } from "../contract.ts";
import { green, judgeExpiry, red } from "../findings.ts";
import { PlatformError } from "../platform-error.ts";
import { debugToken } from "./debug-token.ts";
import { findingOfRefusal } from "./finding-of-refusal.ts";
import type { GraphClient } from "./graph-client.ts";

export type TokenInspection = {
  app: AppCredentials;
  access: AccountAccess;
  /** The permissions without which nothing can be published. */
  required: readonly string[];
  now: Date;
};

/** Token, expiry and permissions of access that was granted through a Facebook Page. */
export async function inspectToken(
  client: GraphClient,
  { app, access, required, now }: TokenInspection,
): Promise<ChannelFinding[]> {
  const facts = await debugToken(client, app, access);
  if (!facts.valid) {
    const code = facts.code ?? "190";
    return [findingOfRefusal("token", new PlatformError("reauth", code, `the token is not valid: ${code}`))];
  }
  const granted = required.every((scope) => facts.scopes?.includes(scope) ?? true);
  return [
    green("token"),
    judgeExpiry(facts.endsAt, now),
    granted ? green("permissions") : red("permissions", "account-missing-permission"),
  ];
}
