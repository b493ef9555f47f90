import { randomUUID } from "node:crypto";
import type { Transaction } from "@businesspro/db/transactions";
import type { Services } from "../context.ts";
import { sendMailJob } from "../jobs/catalogue.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { type MailMessage, mailMessageSchema } from "./mail-message.ts";
import { mailOwner } from "./mail-owner.ts";

/**
 * Puts a mail into the caller's transaction: it leaves when that commits, and once for each `dedupeKey`.
 * @param ctx a tenant's mail belongs to its organisation, all others to none
 * @returns whether it is a new one
 */
export async function enqueueMail(
  tx: Transaction,
  ctx: Services & { organizationId?: string },
  message: MailMessage & { dedupeKey: string },
): Promise<boolean> {
  const { dedupeKey, ...content } = message;
  const mailId = randomUUID();
  const organizationId = ctx.organizationId ?? null;
  const envelope = ctx.tokens.seal(JSON.stringify(mailMessageSchema.parse(content)), mailOwner(mailId));
  // No RETURNING, no named key: an organisation may not read this table.
  const added = await tx.$executeRaw`
    INSERT INTO mails (id, organization_id, template, dedupe_key, envelope, created_at)
    VALUES (${mailId}::uuid, ${organizationId}::uuid, ${content.mail.template}, ${dedupeKey}, ${envelope}, ${ctx.now()})
    ON CONFLICT DO NOTHING`;
  if (added === 0) return false;
  await enqueue(tx, sendMailJob, { organizationId, mailId });
  return true;
}
