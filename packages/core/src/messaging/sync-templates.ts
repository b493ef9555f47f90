import type { accountInput } from "@businesspro/contracts/messaging-inputs";
import type { MessageTemplate } from "@businesspro/contracts/messaging-outputs";
import { withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { listTemplates } from "./list-templates.ts";
import { messagingProblem } from "./messaging-problem.ts";
import { openSender } from "./sender-access.ts";
import { storeSender, storeTemplates } from "./store-templates.ts";

/** Asks the network for the newest state of a number and its templates. @throws DomainError NOT_FOUND; UPSTREAM */
export async function syncTemplates(
  ctx: TenantCtx,
  input: z.infer<typeof accountInput>,
): Promise<MessageTemplate[]> {
  const { accountId } = input;
  const { messaging } = ctx.platforms;
  const [templates, state] = await openSender(ctx, accountId)
    .then((access) => Promise.all([messaging.listTemplates(access), messaging.readSender(access)]))
    .catch((error: unknown) => {
      throw messagingProblem(error);
    });
  await withTenant(ctx.databases, ctx, async (tx) => {
    await storeTemplates(tx, ctx, accountId, templates);
    await storeSender(tx, ctx, accountId, state);
    await recordAudit(tx, ctx, {
      action: "templates.synced",
      subjectType: "social-account",
      subjectId: accountId,
      details: { templates: templates.length },
    });
  });
  return listTemplates(ctx);
}
