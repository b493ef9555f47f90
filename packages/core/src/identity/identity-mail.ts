import { Locale } from "@businesspro/contracts/enums";
import type { Transaction } from "@businesspro/db/transactions";
import type { SystemCtx } from "../context.ts";
import { enqueueMail } from "../mail/enqueue-mail.ts";
import { issueEmailToken } from "./email-token.ts";
import { readMember } from "./read-member.ts";

type Person = { id: string; email: string; name: string };

/** Secrets stand behind the `#`: no server log and no other page learns them. */
const pageOf = (ctx: SystemCtx, path: string, token?: string) =>
  `${ctx.environment.publicUrl}${path}${token === undefined ? "" : `#${token}`}`;

export async function mailVerification(tx: Transaction, ctx: SystemCtx, person: Person): Promise<void> {
  const token = await issueEmailToken(tx, ctx, { userId: person.id, purpose: "verify" });
  const link = pageOf(ctx, "/verify-email", token);
  await mailPerson(tx, ctx, person, { template: "verify-email", name: person.name, link });
}

export async function mailReset(tx: Transaction, ctx: SystemCtx, person: Person): Promise<void> {
  const token = await issueEmailToken(tx, ctx, { userId: person.id, purpose: "reset" });
  const link = pageOf(ctx, "/reset-password", token);
  await mailPerson(tx, ctx, person, { template: "reset-password", name: person.name, link });
}

export async function mailPasswordChanged(tx: Transaction, ctx: SystemCtx, person: Person): Promise<void> {
  const link = pageOf(ctx, "/reset-password");
  await mailPerson(tx, ctx, person, { template: "password-changed", name: person.name, link });
}

export async function mailAccountDeleted(tx: Transaction, ctx: SystemCtx, person: Person): Promise<void> {
  const link = pageOf(ctx, "/sign-up");
  await mailPerson(tx, ctx, person, { template: "account-deleted", name: person.name, link });
}

async function mailPerson(
  tx: Transaction,
  ctx: SystemCtx,
  person: Person,
  mail: Parameters<typeof enqueueMail>[2]["mail"],
): Promise<void> {
  const preferences = await tx.userPreferences.findUnique({
    where: { userId: person.id },
    select: { locale: true },
  });
  await enqueueMail(tx, ctx, {
    dedupeKey: `${mail.template}:${person.id}:${ctx.requestId}`,
    to: person.email,
    locale: readMember(Locale, preferences?.locale ?? Locale.ENGLISH),
    mail,
  });
}
