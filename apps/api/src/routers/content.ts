import { groupInput, listContentInput, saveContentInput } from "@businesspro/contracts/inputs";
import { getContentGroup } from "@businesspro/core/content/get-content-group";
import { listContent } from "@businesspro/core/content/list-content";
import { readHome } from "@businesspro/core/content/read-home";
import { removeContent } from "@businesspro/core/content/remove-content";
import { saveContent } from "@businesspro/core/content/save-content";
import { may, router } from "../trpc.ts";

export const content = router({
  home: may("workspace.read").query(({ ctx }) => readHome(ctx.tenant)),
  list: may("workspace.read")
    .input(listContentInput)
    .query(({ ctx, input }) => listContent(ctx.tenant, input)),
  get: may("workspace.read")
    .input(groupInput)
    .query(({ ctx, input }) => getContentGroup(ctx.tenant, input)),
  save: may("posts.write")
    .input(saveContentInput)
    .mutation(({ ctx, input }) => saveContent(ctx.tenant, input)),
  remove: may("posts.write")
    .input(groupInput)
    .mutation(({ ctx, input }) => removeContent(ctx.tenant, input)),
});
