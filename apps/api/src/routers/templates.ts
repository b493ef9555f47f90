import { accountInput, createTemplateInput } from "@businesspro/contracts/messaging-inputs";
import { createTemplate } from "@businesspro/core/messaging/create-template";
import { listTemplates } from "@businesspro/core/messaging/list-templates";
import { syncTemplates } from "@businesspro/core/messaging/sync-templates";
import { member, router } from "../trpc.ts";

export const templates = router({
  list: member.query(({ ctx }) => listTemplates(ctx.tenant)),
  sync: member.input(accountInput).mutation(({ ctx, input }) => syncTemplates(ctx.tenant, input)),
  create: member.input(createTemplateInput).mutation(({ ctx, input }) => createTemplate(ctx.tenant, input)),
});
