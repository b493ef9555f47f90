import { stepSystem } from "@businesspro/db/transactions";
import { TokenVaultError } from "../accounts/create-token-vault.ts";
import type { Services } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { type MailMessage, mailMessageSchema } from "./mail-message.ts";
import { mailOwner } from "./mail-owner.ts";
import { renderMail } from "./render-mail.ts";

const SHOWN = 50;

export type OutboxMail = { id: string; to: string; subject: string; text: string; createdAt: Date };

/**
 * Mails that would have left if there were a mail server, the newest first. They open accounts, so nobody but the
 * machine's own user may see them.
 * @throws DomainError NOT_FOUND unless the product serves its own machine only and has no mail server
 */
export async function listOutbox(services: Services): Promise<OutboxMail[]> {
  if (services.mailer.delivery !== "outbox") throw new DomainError("NOT_FOUND", "not-found");
  const rows = await stepSystem(services.databases, (tx) =>
    tx.mail.findMany({
      where: { status: { in: ["waiting", "kept"] }, envelope: { not: null } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: SHOWN,
      select: { id: true, envelope: true, createdAt: true },
    }),
  );
  return rows.flatMap(({ id, envelope, createdAt }) => {
    const message = open(services, id, envelope ?? "");
    if (message === null) return [];
    const { subject, text } = renderMail(message);
    return [{ id, to: message.to, subject, text, createdAt }];
  });
}

/** null: sealed with a key that is gone. The others are still worth showing. */
function open({ tokens }: Services, id: string, envelope: string): MailMessage | null {
  try {
    return mailMessageSchema.parse(JSON.parse(tokens.open(envelope, mailOwner(id))));
  } catch (error) {
    if (error instanceof TokenVaultError) return null;
    throw error;
  }
}
