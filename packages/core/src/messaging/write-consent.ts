import type { ConsentMethod } from "@businesspro/contracts/messaging";
import type { Transaction } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";

/**
 * Adds a line to a person's ledger, and makes it her state unless a later line is there already: words of the network
 * arrive late and out of order. What was delivered twice is written once.
 *
 * @returns whether the line is new
 */
export async function writeConsent(
  tx: Transaction,
  ctx: TenantCtx,
  line: {
    contactId: string;
    state: "granted" | "withdrawn";
    method: ConsentMethod;
    at: Date;
    wording: string;
    /** What the network delivered. */
    sourceId?: string;
  },
): Promise<boolean> {
  const written = await tx.contactConsent.createMany({
    data: {
      organizationId: ctx.organizationId,
      contactId: line.contactId,
      state: line.state,
      method: line.method,
      happenedAt: line.at,
      wording: line.wording,
      actorType: ctx.actor.type,
      userId: ctx.userId,
      sourceId: line.sourceId ?? null,
    },
    skipDuplicates: true,
  });
  if (written.count === 0) return false;
  await tx.contact.updateMany({
    where: { id: line.contactId, OR: [{ consentAt: null }, { consentAt: { lte: line.at } }] },
    data: { consent: line.state, consentAt: line.at, consentMethod: line.method },
  });
  return true;
}
