import type { listContentInput } from "@businesspro/contracts/inputs";
import type { ContentPage } from "@businesspro/contracts/outputs";
import { readTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";
import { readCursor, writeCursor } from "./list-cursor.ts";
import { holdsWords, holdsWordsLike } from "./search-captions.ts";
import { selectGroups } from "./select-groups.ts";

/**
 * Where no caption holds the words that were searched for, those that hold nearly the same ones are listed, as one page.
 *
 * @throws DomainError INVALID for a cursor that is not one of ours
 */
export async function listContent(
  ctx: TenantCtx,
  input: z.infer<typeof listContentInput>,
): Promise<ContentPage> {
  const filter = {
    statuses: input.statuses ?? null,
    from: input.from ? new Date(input.from) : null,
    to: input.to ? new Date(input.to) : null,
    after: input.cursor ? readCursor(input.cursor) : null,
    order: input.order,
    // One more than asked for tells whether there is a next page.
    limit: input.limit + 1,
  };
  const { organizationId } = ctx;
  const { found, near } = await readTenant(ctx.databases, ctx, async (tx) => {
    if (!input.search) return { found: await selectGroups(tx, organizationId, filter), near: false };
    const exact = await selectGroups(tx, organizationId, { ...filter, version: holdsWords(input.search) });
    if (exact.length > 0 || filter.after) return { found: exact, near: false };
    const version = holdsWordsLike(organizationId, input.search);
    const alike = await selectGroups(tx, organizationId, { ...filter, version, limit: input.limit });
    return { found: alike, near: alike.length > 0 };
  });
  const page = found.slice(0, input.limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => row.item),
    nextCursor: found.length > input.limit && last ? writeCursor(last.cursor) : null,
    near,
  };
}
