import {
  contactInput,
  grantConsentInput,
  importContactsInput,
  listContactsInput,
  saveContactInput,
  withdrawConsentInput,
} from "@businesspro/contracts/messaging-inputs";
import { getContact } from "@businesspro/core/messaging/get-contact";
import { grantConsent } from "@businesspro/core/messaging/grant-consent";
import { importContacts } from "@businesspro/core/messaging/import-contacts";
import { listContacts } from "@businesspro/core/messaging/list-contacts";
import { previewImport } from "@businesspro/core/messaging/preview-import";
import { removeContact } from "@businesspro/core/messaging/remove-contact";
import { saveContact } from "@businesspro/core/messaging/save-contact";
import { summarizePeople } from "@businesspro/core/messaging/summarize-people";
import { withdrawConsent } from "@businesspro/core/messaging/withdraw-consent";
import { may, router } from "../trpc.ts";

export const contacts = router({
  list: may("workspace.read")
    .input(listContactsInput)
    .query(({ ctx, input }) => listContacts(ctx.tenant, input)),
  summary: may("workspace.read").query(({ ctx }) => summarizePeople(ctx.tenant)),
  get: may("workspace.read")
    .input(contactInput)
    .query(({ ctx, input }) => getContact(ctx.tenant, input)),
  save: may("people.write")
    .input(saveContactInput)
    .mutation(({ ctx, input }) => saveContact(ctx.tenant, input)),
  remove: may("people.write")
    .input(contactInput)
    .mutation(({ ctx, input }) => removeContact(ctx.tenant, input)),
  grantConsent: may("people.write")
    .input(grantConsentInput)
    .mutation(({ ctx, input }) => grantConsent(ctx.tenant, input)),
  withdrawConsent: may("messages.stop")
    .input(withdrawConsentInput)
    .mutation(({ ctx, input }) => withdrawConsent(ctx.tenant, input)),
  /** Changes nothing; a mutation because a file does not fit into an address. */
  previewImport: may("people.write")
    .input(importContactsInput)
    .mutation(({ ctx, input }) => previewImport(ctx.tenant, input)),
  import: may("people.write")
    .input(importContactsInput)
    .mutation(({ ctx, input }) => importContacts(ctx.tenant, input)),
});
