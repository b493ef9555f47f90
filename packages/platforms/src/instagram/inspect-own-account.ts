import type { AccountAccess, ChannelFinding } from "../contract.ts";
import { green, red } from "../findings.ts";
import { findingOfRefusal } from "../meta/finding-of-refusal.ts";
import type { InstagramCtx } from "./instagram-ctx.ts";
import { isProfessional, meSchema } from "./login-wire.ts";

/** Token and kind of an account that was connected directly. This flow names no end of its access but the token's own. */
export async function inspectOwnAccount(ctx: InstagramCtx, access: AccountAccess): Promise<ChannelFinding[]> {
  try {
    const me = await ctx.clients.instagramGraph.call({
      purpose: "read",
      method: "GET",
      path: "/me",
      parameters: { fields: "user_id,username,account_type" },
      accessToken: access.accessToken,
      schema: meSchema,
      signal: access.signal,
    });
    return [
      green("token"),
      isProfessional(me) ? green("account-type") : red("account-type", "account-not-professional"),
    ];
  } catch (error) {
    return [findingOfRefusal("token", error)];
  }
}
