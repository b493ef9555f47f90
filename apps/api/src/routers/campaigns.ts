import {
  campaignInput,
  confirmCampaignInput,
  listCampaignsInput,
  listRecipientsInput,
  resolveRecipientInput,
  saveCampaignInput,
} from "@businesspro/contracts/messaging-inputs";
import { cancelCampaign } from "@businesspro/core/messaging/cancel-campaign";
import { confirmCampaign } from "@businesspro/core/messaging/confirm-campaign";
import { estimateCampaign } from "@businesspro/core/messaging/estimate-campaign";
import { getCampaign } from "@businesspro/core/messaging/get-campaign";
import { listCampaigns } from "@businesspro/core/messaging/list-campaigns";
import { listRecipients } from "@businesspro/core/messaging/list-recipients";
import { listSenders } from "@businesspro/core/messaging/list-senders";
import { pauseCampaign } from "@businesspro/core/messaging/pause-campaign";
import { removeCampaign } from "@businesspro/core/messaging/remove-campaign";
import { resolveRecipient } from "@businesspro/core/messaging/resolve-recipient";
import { resumeCampaign } from "@businesspro/core/messaging/resume-campaign";
import { saveCampaign } from "@businesspro/core/messaging/save-campaign";
import { may, router } from "../trpc.ts";

export const campaigns = router({
  senders: may("workspace.read").query(({ ctx }) => listSenders(ctx.tenant)),
  list: may("workspace.read")
    .input(listCampaignsInput)
    .query(({ ctx, input }) => listCampaigns(ctx.tenant, input)),
  get: may("workspace.read")
    .input(campaignInput)
    .query(({ ctx, input }) => getCampaign(ctx.tenant, input)),
  recipients: may("workspace.read")
    .input(listRecipientsInput)
    .query(({ ctx, input }) => listRecipients(ctx.tenant, input)),
  estimate: may("workspace.read")
    .input(campaignInput)
    .query(({ ctx, input }) => estimateCampaign(ctx.tenant, input)),
  save: may("campaigns.draft")
    .input(saveCampaignInput)
    .mutation(({ ctx, input }) => saveCampaign(ctx.tenant, input)),
  remove: may("campaigns.draft")
    .input(campaignInput)
    .mutation(({ ctx, input }) => removeCampaign(ctx.tenant, input)),
  confirm: may("campaigns.send")
    .input(confirmCampaignInput)
    .mutation(({ ctx, input }) => confirmCampaign(ctx.tenant, input)),
  pause: may("messages.stop")
    .input(campaignInput)
    .mutation(({ ctx, input }) => pauseCampaign(ctx.tenant, input)),
  resume: may("campaigns.send")
    .input(campaignInput)
    .mutation(({ ctx, input }) => resumeCampaign(ctx.tenant, input)),
  cancel: may("messages.stop")
    .input(campaignInput)
    .mutation(({ ctx, input }) => cancelCampaign(ctx.tenant, input)),
  resolve: may("campaigns.send")
    .input(resolveRecipientInput)
    .mutation(({ ctx, input }) => resolveRecipient(ctx.tenant, input)),
});
