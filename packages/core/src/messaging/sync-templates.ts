import type { accountInput } from "@businesspro/contracts/messaging-inputs";
import type { MessageTemplate } from "@businesspro/contracts/messaging-outputs";
import { withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { askSender } from "./ask-sender.ts";
import { listTemplates } from "./list-templates.ts";
import { messagingProblem } from "./messaging-problem.ts";
import { storeSender } from "./store-sender.ts";

/** Asks the network for the newest state of a number and its templates. @throws DomainError NOT_FOUND; CONFLICT; UPSTREAM */
export async function syncTemplates(
  ctx: TenantCtx,
  input: z.infer<typeof accountInput>,
): Promise<MessageTemplate[]> {
  const { accountId } = input;
  await askSender(ctx, accountId, (answer) =>
    withTenant(ctx.databases, ctx, async (tx) => {
      if (!(await storeSender(tx, ctx, accountId, answer))) return false;
      await recordAudit(tx, ctx, {
        action: "templates.synced",
        subjectType: "social-account",
        subjectId: accountId,
        details: { templates: answer.templates.length },
      });
      return true;
    }),
  ).catch((error: unknown) => {
    throw messagingProblem(error);
  });
  return listTemplates(ctx);
}
