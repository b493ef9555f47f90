import type { MessageTemplate } from "@businesspro/contracts/messaging-outputs";
import { readTenant } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";
import { presentTemplate } from "./present-template.ts";

/** The templates of all connected numbers, those first that can be sent. */
export async function listTemplates(ctx: TenantCtx): Promise<MessageTemplate[]> {
  const rows = await readTenant(ctx.databases, ctx, (tx) =>
    tx.messageTemplate.findMany({
      where: { organizationId: ctx.organizationId, socialAccount: { isActive: true } },
      orderBy: [{ name: "asc" }, { language: "asc" }, { id: "asc" }],
    }),
  );
  return rows
    .map(presentTemplate)
    .toSorted((a, b) => Number(b.status === "approved") - Number(a.status === "approved"));
}
