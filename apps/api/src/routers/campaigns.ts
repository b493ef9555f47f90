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
import { member, router } from "../trpc.ts";

export const campaigns = router({
  senders: member.query(({ ctx }) => listSenders(ctx.tenant)),
  list: member.input(listCampaignsInput).query(({ ctx, input }) => listCampaigns(ctx.tenant, input)),
  get: member.input(campaignInput).query(({ ctx, input }) => getCampaign(ctx.tenant, input)),
  recipients: member.input(listRecipientsInput).query(({ ctx, input }) => listRecipients(ctx.tenant, input)),
  estimate: member.input(campaignInput).query(({ ctx, input }) => estimateCampaign(ctx.tenant, input)),
  save: member.input(saveCampaignInput).mutation(({ ctx, input }) => saveCampaign(ctx.tenant, input)),
  remove: member.input(campaignInput).mutation(({ ctx, input }) => removeCampaign(ctx.tenant, input)),
  confirm: member
    .input(confirmCampaignInput)
    .mutation(({ ctx, input }) => confirmCampaign(ctx.tenant, input)),
  pause: member.input(campaignInput).mutation(({ ctx, input }) => pauseCampaign(ctx.tenant, input)),
  resume: member.input(campaignInput).mutation(({ ctx, input }) => resumeCampaign(ctx.tenant, input)),
  cancel: member.input(campaignInput).mutation(({ ctx, input }) => cancelCampaign(ctx.tenant, input)),
  resolve: member
    .input(resolveRecipientInput)
    .mutation(({ ctx, input }) => resolveRecipient(ctx.tenant, input)),
});
