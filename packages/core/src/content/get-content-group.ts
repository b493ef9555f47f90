import type { groupInput } from "@businesspro/contracts/inputs";
import type { ContentGroup } from "@businesspro/contracts/outputs";
import { readTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";
import { readGroupRows } from "./group-rows.ts";
import { presentGroup } from "./present-group.ts";

/** @throws DomainError NOT_FOUND */
export async function getContentGroup(
  ctx: TenantCtx,
  input: z.infer<typeof groupInput>,
): Promise<ContentGroup> {
  const rows = await readTenant(ctx.databases, ctx, (tx) => readGroupRows(tx, input.groupId));
  return presentGroup(ctx, rows);
}
