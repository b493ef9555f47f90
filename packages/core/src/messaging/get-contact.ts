import type { contactInput } from "@businesspro/contracts/messaging-inputs";
import type { Contact } from "@businesspro/contracts/messaging-outputs";
import { readTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";
import { readContact } from "./read-contact.ts";

/** @throws DomainError NOT_FOUND */
export async function getContact(ctx: TenantCtx, input: z.infer<typeof contactInput>): Promise<Contact> {
  return readTenant(ctx.databases, ctx, (tx) => readContact(tx, ctx.organizationId, input.contactId));
}
