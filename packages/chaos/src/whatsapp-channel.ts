import { accountTokenOwner } from "@businesspro/core/accounts/token-owners";
import { confirmCampaign } from "@businesspro/core/messaging/confirm-campaign";
import { createTemplate } from "@businesspro/core/messaging/create-template";
import { saveCampaign } from "@businesspro/core/messaging/save-campaign";
import { saveContact } from "@businesspro/core/messaging/save-contact";
import { syncSender } from "@businesspro/core/messaging/sync-sender";
import { syncTemplates } from "@businesspro/core/messaging/sync-templates";
import { nextPhone } from "@businesspro/core/testing/create-people";
import type { TestTenant } from "@businesspro/core/testing/create-tenant";
import { stepTenant } from "@businesspro/db/transactions";
import type { ChaosStack } from "./chaos-stack.ts";
import type { Random } from "./random.ts";
import type { Channel } from "./workload.ts";

/** Of each shop: enough that the pause between two messages to one person holds nothing up for long. */
const PEOPLE_EACH = 30;
const TEMPLATE_LOOKS = 20;

type Person = { contactId: string; phone: string };

/**
 * A number that sends, with an approved template and people who agreed. Each message is a campaign to one person; a
 * third repeat text and person of another.
 */
export async function openNumber(stack: ChaosStack, owner: TestTenant, random: Random): Promise<Channel> {
  const { accountId, networkId } = await openAccount(stack, owner);
  await syncSender(owner, { accountId });
  const templateId = await approvedTemplate(owner, accountId);
  const persons = await peopleOf(owner);
  const past: { person: Person; text: string }[] = [];
  return {
    network: "whatsapp",
    networkId,
    async plan(number, when) {
      const repeats = past.length > 0 && random.oneIn(3);
      const message = repeats
        ? random.pick(past)
        : { person: random.pick(persons), text: `plate ${number} is special` };
      const { id: campaignId } = await saveCampaign(owner, {
        campaignId: null,
        name: message.text,
        templateId,
        audience: { type: "people", contactIds: [message.person.contactId] },
        placeholders: [
          { type: "name", otherwise: "friend" },
          { type: "text", text: message.text },
        ],
        mediaId: null,
        when,
      });
      await confirmCampaign(owner, { campaignId, seen: { people: 1, microRupees: 1_000_000_000 } });
      past.push(message);
      return `${message.person.phone.replace("+", "")} Hello Asha, today ${message.text}.`;
    },
  };
}

/** Connected as a consent would have left it. */
async function openAccount(stack: ChaosStack, owner: TestTenant) {
  const { organizationId, userId } = owner;
  const response = await fetch(`${stack.sandbox}/control/accounts`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      network: "whatsapp",
      name: "Chai Point",
      tier: "TIER_UNLIMITED",
      marketingCap: 1_000_000,
    }),
  });
  const { account, tokens } = (await response.json()) as {
    account: { id: string; wabaId: string; username: string };
    tokens: { business: string };
  };
  const subject = {
    organizationId,
    platform: "whatsapp",
    accountId: account.id,
    flow: "whatsapp-signup",
  } as const;
  const row = await stepTenant(owner.databases, owner, (tx) =>
    tx.socialAccount.create({
      data: {
        ...subject,
        userId,
        accountName: "Chai Point",
        accessToken: owner.tokens.seal(
          tokens.business,
          accountTokenOwner(owner.environment, subject, "access"),
        ),
        metadata: { wabaId: account.wabaId, displayPhoneNumber: account.username, verifiedName: null },
        sandbox: true,
      },
      select: { id: true },
    }),
  );
  return { accountId: row.id, networkId: account.id };
}

async function approvedTemplate(owner: TestTenant, accountId: string): Promise<string> {
  const made = await createTemplate(owner, {
    accountId,
    name: "todays_special",
    language: "en",
    category: "marketing",
    body: "Hello {{1}}, today {{2}}.",
    footer: null,
    bodyExamples: ["Asha", "chai at half price"],
    mediaId: null,
  });
  // The sandbox network's reviewer decides when asked.
  for (let look = 0; look < TEMPLATE_LOOKS; look++) {
    const templates = await syncTemplates(owner, { accountId });
    if (templates.some(({ id, status }) => id === made.id && status === "approved")) return made.id;
  }
  throw new Error("the sandbox network approved no template");
}

const people = new WeakMap<TestTenant, Promise<Person[]>>();

function peopleOf(owner: TestTenant): Promise<Person[]> {
  const known = people.get(owner) ?? addPeople(owner);
  people.set(owner, known);
  return known;
}

async function addPeople(owner: TestTenant): Promise<Person[]> {
  const added: Person[] = [];
  for (let index = 0; index < PEOPLE_EACH; index++) {
    const phone = nextPhone();
    const consent = {
      method: "in-shop",
      at: new Date(owner.now().getTime() - 86_400_000).toISOString(),
      wording: "May we write to you on WhatsApp?",
    } as const;
    const { id } = await saveContact(owner, { contactId: null, phone, name: "Asha", labels: [], consent });
    added.push({ contactId: id, phone });
  }
  return added;
}
