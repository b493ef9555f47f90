import type { importContactsInput } from "@businesspro/contracts/messaging-inputs";
import type { ImportResult } from "@businesspro/contracts/messaging-outputs";
import { withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { checkGrant } from "./check-grant.ts";
import { checkImport } from "./check-import.ts";
import { readContactFile } from "./read-contact-file.ts";

/**
 * Takes in the good rows of a file, all or none of them, each with its line in the ledger of consent.
 *
 * @returns how many were taken in, and the rows that were not, with their reasons
 * @throws DomainError INVALID when it is no such file, or does not say how these people agreed
 */
export async function importContacts(
  ctx: TenantCtx,
  input: z.infer<typeof importContactsInput>,
): Promise<ImportResult> {
  const rows = readContactFile(input.text);
  const agreedAt = checkGrant(input.consent, ctx.now());
  return withTenant(
    ctx.databases,
    ctx,
    async (tx) => {
      const { good, bad } = await checkImport(tx, ctx.organizationId, rows);
      const people = good.map((row) => ({
        phone: row.phone,
        country: row.country,
        name: row.name,
        labels: [...new Set([...input.labels, ...row.labels])],
        wording: row.consent || input.consent.wording,
      }));
      const written = await tx.$executeRaw`
        WITH people AS (
          SELECT * FROM jsonb_to_recordset(${JSON.stringify(people)}::jsonb)
            AS p (phone varchar, country varchar, name varchar, labels text[], wording text)
        ), taken AS (
          INSERT INTO contacts AS c (organization_id, phone, country, name, labels, consent, consent_at, consent_method)
          SELECT ${ctx.organizationId}::uuid, phone, country, name, labels, 'granted', ${agreedAt}, ${input.consent.method}
            FROM people
          ON CONFLICT (organization_id, phone) DO UPDATE
             SET name = excluded.name, labels = excluded.labels, removed_at = NULL, consent = excluded.consent,
                 consent_at = excluded.consent_at, consent_method = excluded.consent_method
           WHERE c.removed_at IS NOT NULL AND c.consent <> 'withdrawn'
          RETURNING id, phone
        )
        INSERT INTO contact_consents (organization_id, contact_id, state, method, happened_at, wording, actor_type, user_id)
        SELECT ${ctx.organizationId}::uuid, taken.id, 'granted', ${input.consent.method}, ${agreedAt}, people.wording,
               ${ctx.actor.type}, ${ctx.userId}::uuid
          FROM taken JOIN people USING (phone)`;
      await recordAudit(tx, ctx, {
        action: "contacts.imported",
        subjectType: "contact",
        subjectId: null,
        details: { imported: written, bad: bad.length, method: input.consent.method },
      });
      return { imported: written, bad };
    },
    { timeout: 60_000 },
  );
}
