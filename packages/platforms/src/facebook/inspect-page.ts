import { z } from "zod";
import type { AccountAccess, ChannelFinding } from "../contract.ts";
import { green } from "../findings.ts";
import { inspectInOrder } from "../inspect-in-order.ts";
import { findingOfRefusal } from "../meta/finding-of-refusal.ts";
import { inspectToken } from "../meta/inspect-token.ts";
import { REQUIRED_SCOPES } from "../meta/to-granted-accounts.ts";
import { createdSchema } from "../meta/wire.ts";
import { PlatformError } from "../platform-error.ts";
import type { FacebookCtx } from "./facebook-ctx.ts";

export type InspectInput = { access: AccountAccess; pictureUrl: string };

/** Everything that publishing to one Page needs. Pages have no quota of posts. */
export function inspectPage(ctx: FacebookCtx, input: InspectInput): Promise<ChannelFinding[]> {
  const { access } = input;
  const { app } = ctx;
  const asked = { access, required: REQUIRED_SCOPES.facebook, now: ctx.now() };
  return inspectInOrder([
    ...(app === null ? [] : [() => inspectToken(ctx.graph, { ...asked, app })]),
    () => inspectWriting(ctx, input),
  ]);
}

/**
 * A photo that is never published: the network fetches our picture for it and shows it to nobody. The Page's own token
 * does not tell what its person may do there, so the task to create content is proven by this call as well.
 * The photo is removed at once, and by the network itself should that fail.
 */
async function inspectWriting(
  ctx: FacebookCtx,
  { access, pictureUrl }: InspectInput,
): Promise<ChannelFinding[]> {
  try {
    const { id } = await ctx.graph.call({
      purpose: "prepare",
      method: "POST",
      path: `/${access.accountId}/photos`,
      parameters: { url: pictureUrl, published: "false", temporary: "true" },
      accessToken: access.accessToken,
      schema: createdSchema,
      signal: access.signal,
    });
    await removePhoto(ctx, access, id);
    return [green("permissions"), green("standing"), green("media-reachable")];
  } catch (error) {
    return [findingOfRefusal("standing", error)];
  }
}

async function removePhoto(ctx: FacebookCtx, access: AccountAccess, id: string): Promise<void> {
  try {
    await ctx.graph.call({
      purpose: "prepare",
      method: "DELETE",
      path: `/${id}`,
      accessToken: access.accessToken,
      schema: z.unknown(),
      signal: access.signal,
    });
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
  }
}
