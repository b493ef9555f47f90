import { z } from "zod";
import type { AccountAccess, ChannelFinding } from "../contract.ts";
import { amber, green, red } from "../findings.ts";
import { inspectInOrder } from "../inspect-in-order.ts";
import { findingOfRefusal } from "../meta/finding-of-refusal.ts";
import { idSchema } from "../meta/wire.ts";
import { PlatformError } from "../platform-error.ts";
import { inspectToken } from "./inspect-token.ts";
import { wabaOf } from "./waba-of.ts";
import type { WhatsappCtx } from "./whatsapp-ctx.ts";

const REQUIRED_SCOPES = ["whatsapp_business_messaging", "whatsapp_business_management"];
const numberSchema = z.object({
  quality_rating: z.string().optional(),
  platform_type: z.string().optional(),
});
const subscribedSchema = z.object({
  data: z.array(z.object({ whatsapp_business_api_data: z.object({ id: idSchema }) })),
});

/**
 * Everything that sending needs of a number, by reads alone: a message cannot be tried without somebody getting it.
 * Media are uploaded here, so nothing of ours has to be reachable.
 */
export function inspectNumber(ctx: WhatsappCtx, access: AccountAccess): Promise<ChannelFinding[]> {
  return inspectInOrder([
    () => inspectRating(ctx, access),
    () => inspectScopes(ctx, access),
    () => inspectWebhook(ctx, access),
  ]);
}

async function inspectRating(ctx: WhatsappCtx, access: AccountAccess): Promise<ChannelFinding[]> {
  try {
    const number = await ctx.graph.call({
      purpose: "read",
      method: "GET",
      path: `/${access.accountId}`,
      parameters: { fields: "quality_rating,platform_type" },
      accessToken: access.accessToken,
      schema: numberSchema,
      signal: access.signal,
    });
    const registered = number.platform_type === undefined || number.platform_type === "CLOUD_API";
    return [
      green("token"),
      registered ? green("standing") : red("standing", "channel-not-registered"),
      number.quality_rating?.toUpperCase() === "RED"
        ? amber("sender-quality", "channel-quality-low")
        : green("sender-quality"),
    ];
  } catch (error) {
    return [findingOfRefusal("token", error)];
  }
}

async function inspectScopes(ctx: WhatsappCtx, access: AccountAccess): Promise<ChannelFinding[]> {
  try {
    const { scopes } = await inspectToken(ctx.graph, access.accessToken, access.signal);
    const granted = REQUIRED_SCOPES.every((scope) => scopes.includes(scope));
    return [granted ? green("permissions") : red("permissions", "account-missing-permission")];
  } catch (error) {
    return [findingOfRefusal("permissions", error)];
  }
}

/** Without it messages go out and nothing is heard of them, least of all of people who want no more. */
async function inspectWebhook(ctx: WhatsappCtx, access: AccountAccess): Promise<ChannelFinding[]> {
  try {
    const { data } = await ctx.graph.call({
      purpose: "read",
      method: "GET",
      path: `/${wabaOf(access)}/subscribed_apps`,
      accessToken: access.accessToken,
      schema: subscribedSchema,
      signal: access.signal,
    });
    const heard = data.some((app) => app.whatsapp_business_api_data.id === ctx.app?.clientId);
    return [heard ? green("webhook") : red("webhook", "channel-not-heard")];
  } catch (error) {
    if (error instanceof PlatformError && error.code === "waba-unknown")
      return [red("webhook", "channel-not-heard")];
    return [findingOfRefusal("webhook", error)];
  }
}
