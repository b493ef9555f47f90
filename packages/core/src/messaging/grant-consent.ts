import type { grantConsentInput } from "@businesspro/contracts/messaging-inputs";
import type { Contact } from "@businesspro/contracts/messaging-outputs";
import { withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { grantTo } from "./check-grant.ts";
import { lockContact } from "./lock-contact.ts";
import { readContact } from "./read-contact.ts";

/** Writes down that a person agreed. @throws DomainError NOT_FOUND; INVALID with what is missing */
export async function grantConsent(
  ctx: TenantCtx,
  input: z.infer<typeof grantConsentInput>,
): Promise<Contact> {
  return withTenant(ctx.databases, ctx, async (tx) => {
    const contact = await lockContact(tx, input.contactId);
    await grantTo(tx, ctx, contact, input.consent);
    await recordAudit(tx, ctx, {
      action: "contact.consent-granted",
      subjectType: "contact",
      subjectId: contact.id,
      details: { method: input.consent.method },
    });
    return readContact(tx, ctx.organizationId, contact.id);
  });
}
