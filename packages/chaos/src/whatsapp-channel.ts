import { confirmCampaign } from "@businesspro/core/messaging/confirm-campaign";
import { saveCampaign } from "@businesspro/core/messaging/save-campaign";
import { saveContact } from "@businesspro/core/messaging/save-contact";
import { syncSender } from "@businesspro/core/messaging/sync-sender";
import { nextPhone } from "@businesspro/core/testing/create-people";
import type { TestTenant } from "@businesspro/core/testing/create-tenant";
import { approveSandboxTemplate, connectSandboxNumber } from "@businesspro/core/testing/sandbox-number";
import type { ChaosStack } from "./chaos-stack.ts";
import type { Random } from "./random.ts";
import type { Channel } from "./workload.ts";

/** Of each shop: enough that the pause between two messages to one person holds nothing up for long. */
const PEOPLE_EACH = 30;

type Person = { contactId: string; phone: string };

/**
 * A number that sends, with an approved template and people who agreed. Each message is a campaign to one person; a
 * third repeat text and person of another.
 */
export async function openNumber(stack: ChaosStack, owner: TestTenant, random: Random): Promise<Channel> {
  const { id: accountId, networkId } = await connectSandboxNumber(owner, stack.sandbox);
  await syncSender(owner, { accountId });
  const templateId = await approveSandboxTemplate(owner, accountId);
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
