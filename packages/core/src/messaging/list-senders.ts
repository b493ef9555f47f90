import { Platform } from "@businesspro/contracts/enums";
import type { Sender } from "@businesspro/contracts/messaging-outputs";
import { readTenant } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";
import { peopleToday } from "./people-today.ts";

/** The numbers that messages can be sent from, with what the network allows them. */
export async function listSenders(ctx: TenantCtx): Promise<Sender[]> {
  const { organizationId } = ctx;
  return readTenant(ctx.databases, ctx, async (tx) => {
    const rows = await tx.socialAccount.findMany({
      where: { organizationId, platform: Platform.WHATSAPP, isActive: true },
      orderBy: [{ connectedAt: "asc" }, { id: "asc" }],
      include: { messageSender: true },
    });
    const today = await peopleToday(tx);
    return rows.map((row) => {
      const { displayPhoneNumber } = row.metadata as { displayPhoneNumber?: unknown };
      return {
        accountId: row.id,
        name: row.accountName ?? row.accountId,
        displayPhone: typeof displayPhoneNumber === "string" ? displayPhoneNumber : null,
        sandbox: row.sandbox,
        needsReconnect: row.needsReconnect,
        quality: (row.messageSender?.quality ?? "unknown") as Sender["quality"],
        dailyPeople: row.messageSender?.dailyPeople ?? null,
        peopleToday: today.get(row.id) ?? 0,
      };
    });
  });
}
