import { randomUUID } from "node:crypto";
import { ConnectFlow, Platform } from "@businesspro/contracts/enums";
import { type Transaction, withTenant } from "@businesspro/db/transactions";
import type { TestTenant } from "./create-tenant.ts";

/** Something of everything that sending to people needs, by the ids that procedures take. */
export type People = {
  /** A connected WhatsApp number. */
  senderId: string;
  contactId: string;
  /** A person who has asked for no more messages. */
  stoppedContactId: string;
  templateId: string;
  draftCampaignId: string;
  sendingCampaignId: string;
  pausedCampaignId: string;
  reviewRecipientId: string;
};

/** Numbers of India that nobody else in the database has. */
let serial = Math.floor(Math.random() * 1_000_000);
export function nextPhone(): string {
  serial = (serial + 1) % 10_000_000;
  return `+9198${String(serial).padStart(8, "0")}`;
}

/** No network is called. */
export async function createPeople(actor: TestTenant, secret: string): Promise<People> {
  const { organizationId, userId } = actor;
  const now = actor.now();
  return withTenant(actor.databases, actor, async (tx) => {
    const account = await tx.socialAccount.create({
      data: {
        organizationId,
        userId,
        platform: Platform.WHATSAPP,
        flow: ConnectFlow.WHATSAPP_SIGNUP,
        accountId: randomUUID(),
        accountName: secret,
        accessToken: "unread",
        sandbox: true,
        metadata: { wabaId: randomUUID(), displayPhoneNumber: nextPhone() },
      },
      select: { id: true },
    });
    const of = { organizationId, socialAccountId: account.id };
    await tx.messageSender.create({ data: { ...of, quality: "green" }, select: { socialAccountId: true } });
    const template = await tx.messageTemplate.create({
      data: {
        ...of,
        networkId: randomUUID(),
        name: `offer_${randomUUID().slice(0, 8)}`,
        language: "en",
        category: "marketing",
        status: "approved",
        body: `Hello {{1}}, ${secret}`,
        syncedAt: now,
      },
    });
    const contactId = await addPerson(tx, actor, { name: secret, state: "granted" });
    const stoppedContactId = await addPerson(tx, actor, { name: secret, state: "withdrawn" });
    const campaign = (status: string) =>
      tx.campaign.create({
        data: {
          ...of,
          userId,
          name: secret,
          templateId: template.id,
          templateName: template.name,
          audience: { type: "everyone" },
          placeholders: [{ type: "name", otherwise: "friend" }],
          status,
        },
        select: { id: true },
      });
    const sending = await campaign("sending");
    const recipient = await tx.campaignRecipient.create({
      data: { ...of, campaignId: sending.id, contactId, status: "needs_review", priceMicroRupees: 863_100 },
      select: { id: true },
    });
    await tx.messageReceipt.createMany({
      data: { organizationId, messageId: randomUUID(), status: "sent", happenedAt: now },
    });
    return {
      senderId: account.id,
      contactId,
      stoppedContactId,
      templateId: template.id,
      draftCampaignId: (await campaign("draft")).id,
      sendingCampaignId: sending.id,
      pausedCampaignId: (await campaign("paused")).id,
      reviewRecipientId: recipient.id,
    };
  });
}

async function addPerson(
  tx: Transaction,
  actor: TestTenant,
  about: { name: string; state: "granted" | "withdrawn" },
): Promise<string> {
  const { organizationId, userId } = actor;
  const at = actor.now();
  const { id } = await tx.contact.create({
    data: {
      organizationId,
      phone: nextPhone(),
      country: "IN",
      name: about.name,
      labels: ["regulars"],
      consent: about.state,
      consentAt: at,
      consentMethod: "in-shop",
    },
    select: { id: true },
  });
  await tx.contactConsent.createMany({
    data: {
      organizationId,
      contactId: id,
      state: about.state,
      method: "in-shop",
      happenedAt: at,
      wording: about.name,
      actorType: "user",
      userId,
    },
  });
  return id;
}
