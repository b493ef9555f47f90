import type { withdrawConsentInput } from "@businesspro/contracts/messaging-inputs";
import type { Contact } from "@businesspro/contracts/messaging-outputs";
import { withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { lockContact } from "./lock-contact.ts";
import { readContact } from "./read-contact.ts";
import { writeConsent } from "./write-consent.ts";

/** Writes down that a person told the shop to stop. It holds for the very next message. @throws DomainError NOT_FOUND */
export async function withdrawConsent(
  ctx: TenantCtx,
  input: z.infer<typeof withdrawConsentInput>,
): Promise<Contact> {
  return withTenant(ctx.databases, ctx, async (tx) => {
    const contact = await lockContact(tx, input.contactId);
    const at = ctx.now();
    await writeConsent(tx, ctx, {
      contactId: contact.id,
      state: "withdrawn",
      method: "told-the-shop",
      // A stop holds even against a consent that a clock of ours dated later.
      at: contact.consentAt !== null && contact.consentAt > at ? contact.consentAt : at,
      wording: input.note,
    });
    await recordAudit(tx, ctx, {
      action: "contact.consent-withdrawn",
      subjectType: "contact",
      subjectId: contact.id,
      details: { method: "told-the-shop" },
    });
    return readContact(tx, ctx.organizationId, contact.id);
  });
}
