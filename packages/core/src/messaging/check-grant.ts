import type { grantInput } from "@businesspro/contracts/messaging-inputs";
import type { Transaction } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { writeConsent } from "./write-consent.ts";

type Grant = z.infer<typeof grantInput>;
/** A phone's clock may be a little ahead of ours. */
const CLOCK_GRACE_MS = 5 * 60_000;

/** @throws DomainError INVALID for a consent without words, or out of the future */
export function checkGrant(grant: Grant, now: Date): Date {
  if (grant.wording === "")
    throw new DomainError("INVALID", "consent-wording-required", { field: "consent" });
  const at = new Date(grant.at);
  if (at.getTime() > now.getTime() + CLOCK_GRACE_MS)
    throw new DomainError("INVALID", "consent-in-future", { field: "consent" });
  return at;
}

/** The same, written down for one person. @throws DomainError INVALID also when she has said STOP since */
export async function grantTo(
  tx: Transaction,
  ctx: TenantCtx,
  contact: { id: string; consent: string; consentAt: Date | null },
  grant: Grant,
): Promise<void> {
  const at = checkGrant(grant, ctx.now());
  if (contact.consent === "withdrawn" && contact.consentAt !== null && at <= contact.consentAt)
    throw new DomainError("INVALID", "consent-before-stop", { field: "consent" });
  await writeConsent(tx, ctx, {
    contactId: contact.id,
    state: "granted",
    method: grant.method,
    at,
    wording: grant.wording,
  });
}
