import { createOrganizationInput, updateOrganizationInput } from "@businesspro/contracts/inputs";
import { createOrganization } from "@businesspro/core/organizations/create-organization";
import { updateOrganization } from "@businesspro/core/organizations/update-organization";
import { herself, may, router } from "../trpc.ts";

export const organizations = router({
  create: herself
    .input(createOrganizationInput)
    .mutation(({ ctx, input }) => createOrganization(ctx.user, input)),
  update: may("organization.update")
    .input(updateOrganizationInput)
    .mutation(({ ctx, input }) => updateOrganization(ctx.tenant, input)),
});
