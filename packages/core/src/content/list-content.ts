import type { listContentInput } from "@businesspro/contracts/inputs";
import type { ContentPage } from "@businesspro/contracts/outputs";
import { readTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";
import { readCursor, writeCursor } from "./list-cursor.ts";
import { selectGroups } from "./select-groups.ts";

/** @throws DomainError INVALID for a cursor that is not one of ours */
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
  const found = await readTenant(ctx.databases, ctx, (tx) => selectGroups(tx, ctx.organizationId, filter));
  const page = found.slice(0, input.limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => row.item),
    nextCursor: found.length > input.limit && last ? writeCursor(last.cursor) : null,
  };
}
