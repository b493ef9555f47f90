import { ConnectFlow, Platform } from "@businesspro/contracts/enums";
import { stepTenant } from "@businesspro/db/transactions";
import { accountTokenOwner } from "../accounts/token-owners.ts";
import { createTemplate } from "../messaging/create-template.ts";
import { syncTemplates } from "../messaging/sync-templates.ts";
import type { TestTenant } from "./create-tenant.ts";

/** `id`: of the row. `networkId`: of the number on the network. */
export type SandboxNumber = { id: string; networkId: string };

type Made = {
  account: { id: string; wabaId: string; username: string };
  tokens: { business: string };
};

const TEMPLATE_LOOKS = 20;

/** A number of its own on the sandbox network, without limits, connected as a consent would have left it. */
export async function connectSandboxNumber(owner: TestTenant, sandboxUrl: string): Promise<SandboxNumber> {
  const { organizationId, userId } = owner;
  const response = await fetch(`${sandboxUrl}/control/accounts`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      network: Platform.WHATSAPP,
      name: "Chai Point",
      tier: "TIER_UNLIMITED",
      marketingCap: 1_000_000,
    }),
  });
  const { account, tokens } = (await response.json()) as Made;
  const subject = {
    organizationId,
    platform: Platform.WHATSAPP,
    accountId: account.id,
    flow: ConnectFlow.WHATSAPP_SIGNUP,
  };
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
  return { id: row.id, networkId: account.id };
}

/** @returns the id of a template's row that the network has approved: a name, and what there is today */
export async function approveSandboxTemplate(owner: TestTenant, accountId: string): Promise<string> {
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
