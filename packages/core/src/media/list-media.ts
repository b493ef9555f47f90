import type { listMediaInput } from "@businesspro/contracts/inputs";
import type { MediaPage } from "@businesspro/contracts/outputs";
import { readTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";
import { presentMedia } from "./present-media.ts";

/** The organisation's pictures and videos, newest first. */
export async function listMedia(ctx: TenantCtx, input: z.infer<typeof listMediaInput>): Promise<MediaPage> {
  const found = await readTenant(ctx.databases, ctx, (tx) =>
    tx.media.findMany({
      where: { organizationId: ctx.organizationId, deletedAt: null },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      // One more than asked for tells whether there is a next page.
      take: input.limit + 1,
      ...(input.cursor && { cursor: { id: input.cursor }, skip: 1 }),
    }),
  );
  const page = found.slice(0, input.limit);
  return {
    items: page.map(presentMedia),
    nextCursor: found.length > input.limit ? (page.at(-1)?.id ?? null) : null,
  };
}
