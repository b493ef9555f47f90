import { businessTypeSchema } from "@businesspro/contracts/enum-schemas";
import { readTenant } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";

/** What a model is told of the shop that it writes for. */
export async function readShop(ctx: TenantCtx) {
  const { type, timeZone, ...shop } = await readTenant(ctx.databases, ctx, (tx) =>
    tx.organization.findUniqueOrThrow({
      where: { id: ctx.organizationId },
      select: { name: true, type: true, about: true, timeZone: true },
    }),
  );
  return { shop: { ...shop, type: businessTypeSchema.safeParse(type).data ?? null }, timeZone };
}
