import type { idInput } from "@businesspro/contracts/inputs";
import type { AccountReport } from "@businesspro/contracts/outputs";
import { withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { consumeLimit } from "../identity/consume-limit.ts";
import { checkAccount } from "./check-account.ts";
import { listAccountReports } from "./list-account-reports.ts";

/**
 * The owner wants to know now. Waits for the network's answers.
 * @throws DomainError `not-found`; `rate-limited`; `channel-unclear` when the network gave no answer to go by
 */
export async function checkAccountNow(
  ctx: TenantCtx,
  input: z.infer<typeof idInput>,
): Promise<AccountReport> {
  const account = await withTenant(ctx.databases, ctx, async (tx) => {
    const row = await tx.socialAccount.findFirst({
      where: { id: input.id, organizationId: ctx.organizationId, isActive: true },
      select: { platform: true },
    });
    if (row === null) throw new DomainError("NOT_FOUND", "not-found");
    await recordAudit(tx, ctx, {
      action: "account.checked",
      subjectType: "social-account",
      subjectId: input.id,
      details: { platform: row.platform },
    });
    return row;
  });
  await consumeLimit(ctx, "checkAccount", input.id);
  const answered = await checkAccount(ctx, { socialAccountId: input.id });
  if (!answered) {
    throw new DomainError("UPSTREAM", "channel-unclear", { parameters: { platform: account.platform } });
  }
  const report = (await listAccountReports(ctx)).find((entry) => entry.account.id === input.id);
  if (!report) throw new DomainError("NOT_FOUND", "not-found");
  return report;
}
