import type { saveContactInput } from "@businesspro/contracts/messaging-inputs";
import type { Contact } from "@businesspro/contracts/messaging-outputs";
import { type Transaction, withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { grantTo } from "./check-grant.ts";
import { type LockedContact, lockContact } from "./lock-contact.ts";
import { parsePhone } from "./parse-phone.ts";
import { readContact } from "./read-contact.ts";

type Input = z.infer<typeof saveContactInput>;

/**
 * Adds a person or changes one. One who was removed comes back with her ledger: a STOP is not forgotten.
 *
 * @throws DomainError INVALID `phone-invalid`, consent keys; CONFLICT `phone-taken`; NOT_FOUND
 */
export async function saveContact(ctx: TenantCtx, input: Input): Promise<Contact> {
  const number = parsePhone(input.phone);
  if (number === null) throw new DomainError("INVALID", "phone-invalid", { field: "phone" });
  const data = { ...number, name: input.name, labels: [...new Set(input.labels)], removedAt: null };
  return withTenant(ctx.databases, ctx, async (tx) => {
    const contact = input.contactId
      ? await lockContact(tx, input.contactId)
      : await addContact(tx, ctx, data);
    if (input.contactId) await changeContact(tx, ctx, input.contactId, data);
    if (input.consent) await grantTo(tx, ctx, contact, input.consent);
    await recordAudit(tx, ctx, {
      action: "contact.saved",
      subjectType: "contact",
      subjectId: contact.id,
      details: { consent: input.consent?.method ?? null },
    });
    return readContact(tx, ctx.organizationId, contact.id);
  });
}

type Data = { phone: string; country: string; name: string; labels: string[]; removedAt: null };

async function addContact(tx: Transaction, ctx: TenantCtx, data: Data): Promise<LockedContact> {
  const { organizationId } = ctx;
  await tx.contact.createMany({
    data: { ...data, organizationId, removedAt: ctx.now() },
    skipDuplicates: true,
  });
  const [row] = await tx.contact.updateManyAndReturn({
    where: { organizationId, phone: data.phone, removedAt: { not: null } },
    data,
    select: { id: true, consent: true, consentAt: true },
  });
  if (!row) throw new DomainError("CONFLICT", "phone-taken", { field: "phone" });
  return row;
}

async function changeContact(tx: Transaction, ctx: TenantCtx, id: string, data: Data): Promise<void> {
  const { organizationId } = ctx;
  const other = await tx.contact.findFirst({
    where: { organizationId, phone: data.phone, id: { not: id } },
    select: { id: true },
  });
  if (other) throw new DomainError("CONFLICT", "phone-taken", { field: "phone" });
  await tx.contact.update({ where: { id }, data, select: { id: true } });
}
