import { z } from "zod";
import type { AccountAccess, ChannelFinding } from "../contract.ts";
import { green, red } from "../findings.ts";
import { findingOfRefusal } from "../meta/finding-of-refusal.ts";
import { idSchema } from "../meta/wire.ts";
import type { InstagramCtx } from "./instagram-ctx.ts";

const pageSchema = z.object({
  id: idSchema,
  instagram_business_account: z.object({ id: idSchema }).optional(),
});
const metadataSchema = z.object({ pageId: z.string() });

/** Whether the Page still leads to the account. Only professional accounts can be linked, so a link proves the kind. */
export async function inspectPageLink(ctx: InstagramCtx, access: AccountAccess): Promise<ChannelFinding[]> {
  const metadata = metadataSchema.safeParse(access.metadata);
  if (!metadata.success) return [];
  try {
    const page = await ctx.clients.facebookGraph.call({
      purpose: "read",
      method: "GET",
      path: `/${metadata.data.pageId}`,
      parameters: { fields: "instagram_business_account" },
      accessToken: access.accessToken,
      schema: pageSchema,
      signal: access.signal,
    });
    const linked = page.instagram_business_account?.id === access.accountId;
    return linked ? [green("page-link"), green("account-type")] : [red("page-link", "channel-page-unlinked")];
  } catch (error) {
    return [findingOfRefusal("page-link", error)];
  }
}
