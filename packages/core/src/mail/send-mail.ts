import { stepSystem } from "@businesspro/db/transactions";
import { TokenVaultError } from "../accounts/create-token-vault.ts";
import type { Services } from "../context.ts";
import { sendMailJob } from "../jobs/catalogue.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { MailError } from "./create-mailer.ts";
import { mailMessageSchema } from "./mail-message.ts";
import { mailOwner } from "./mail-owner.ts";
import { renderMail } from "./render-mail.ts";

/** Longer than a server may take for all its steps. Whoever is killed meanwhile is followed after it. */
const HOLD_SECONDS = 120;
/** Over about a day, at growing distances. */
const MOST_TRIES = 10;
const FIRST_PAUSE_SECONDS = 15;
const LONGEST_PAUSE_SECONDS = 4 * 3600;

type Held = { envelope: string; tries: number; organization_id: string | null };

/**
 * Sends a mail that waits. Two jobs do not send it both: whoever holds the row does. Killed between the server's
 * "taken" and the commit that says so, it is sent again under the same Message-ID.
 */
export async function sendMail(
  services: Services,
  { mailId, organizationId }: { mailId: string; organizationId: string | null },
): Promise<void> {
  const held = await hold(services, mailId, organizationId);
  if (!held) return;
  const { delivery } = services.mailer;
  if (delivery === "outbox") return end(services, mailId, "kept", null);
  if (delivery === "none") {
    services.logger.warn({ mailId }, "a mail was given up, because SMTP_URL is not set");
    return end(services, mailId, "failed", "no-mail-server");
  }
  try {
    const message = mailMessageSchema.parse(
      JSON.parse(services.tokens.open(held.envelope, mailOwner(mailId))),
    );
    await services.mailer.send({ id: mailId, to: message.to, ...renderMail(message) });
  } catch (error) {
    return fail(services, mailId, held, error);
  }
  await end(services, mailId, "sent", null);
}

async function hold(
  services: Services,
  mailId: string,
  organizationId: string | null,
): Promise<Held | undefined> {
  const [row] = await stepSystem(
    services.databases,
    (tx) => tx.$queryRaw<Held[]>`
      UPDATE mails SET tries = tries + 1, held_until = now() + make_interval(secs => ${HOLD_SECONDS})
       WHERE id = ${mailId}::uuid AND organization_id IS NOT DISTINCT FROM ${organizationId}::uuid
         AND status = 'waiting' AND coalesce(held_until, '-infinity') <= now()
      RETURNING envelope, tries, organization_id`,
  );
  return row;
}

async function end(
  services: Services,
  mailId: string,
  status: "sent" | "kept" | "failed",
  lastError: string | null,
): Promise<void> {
  await stepSystem(
    services.databases,
    (tx) => tx.$executeRaw`
      UPDATE mails SET status = ${status}, last_error = ${lastError}, held_until = NULL, ended_at = now(),
             envelope = CASE WHEN ${status} = 'kept' THEN envelope END
       WHERE id = ${mailId}::uuid AND status = 'waiting'`,
  );
}

async function fail(services: Services, mailId: string, held: Held, error: unknown): Promise<void> {
  if (!(error instanceof MailError || error instanceof TokenVaultError)) throw error;
  const damaged = error instanceof TokenVaultError && error.reason === "damaged";
  const permanent = damaged || (error instanceof MailError && error.permanent) || held.tries >= MOST_TRIES;
  services.logger.warn(
    { mailId, tries: held.tries, permanent, reason: error.message },
    "a mail was not taken",
  );
  if (permanent) return end(services, mailId, "failed", error.message);
  const pause = Math.min(FIRST_PAUSE_SECONDS * 3 ** (held.tries - 1), LONGEST_PAUSE_SECONDS);
  await stepSystem(services.databases, async (tx) => {
    const [row] = await tx.$queryRaw<{ held_until: Date }[]>`
      UPDATE mails SET last_error = ${error.message}, held_until = now() + make_interval(secs => ${pause})
       WHERE id = ${mailId}::uuid AND status = 'waiting' RETURNING held_until`;
    if (!row) return;
    const payload = { organizationId: held.organization_id, mailId };
    await enqueue(tx, sendMailJob, payload, { runAt: row.held_until });
  });
}
