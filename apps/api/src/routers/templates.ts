import { accountInput, createTemplateInput } from "@businesspro/contracts/messaging-inputs";
import { createTemplate } from "@businesspro/core/messaging/create-template";
import { listTemplates } from "@businesspro/core/messaging/list-templates";
import { syncTemplates } from "@businesspro/core/messaging/sync-templates";
import { may, router } from "../trpc.ts";

export const templates = router({
  list: may("workspace.read").query(({ ctx }) => listTemplates(ctx.tenant)),
  sync: may("campaigns.send")
    .input(accountInput)
    .mutation(({ ctx, input }) => syncTemplates(ctx.tenant, input)),
  create: may("campaigns.send")
    .input(createTemplateInput)
    .mutation(({ ctx, input }) => createTemplate(ctx.tenant, input)),
});
