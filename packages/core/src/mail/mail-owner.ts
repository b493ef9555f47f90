import type { EnvelopeOwner } from "../accounts/token-vault.ts";

/** The row's own id stands where other envelopes name their organisation: some mails belong to none. */
export function mailOwner(mailId: string): EnvelopeOwner {
  return { organizationId: mailId, subject: "mail" };
}
