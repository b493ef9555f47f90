import { readTenant } from "@businesspro/db/transactions";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTenant, type TestTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { approveSandboxTemplate, connectSandboxNumber } from "../testing/sandbox-number.ts";
import { startSandboxNetwork } from "../testing/start-sandbox-network.ts";
import { createTemplate } from "./create-template.ts";
import { receiveEvents } from "./receive-events.ts";
import { syncSender } from "./sync-sender.ts";

let sandbox: Awaited<ReturnType<typeof startSandboxNetwork>>;
let services: TestServices;
let owner: TestTenant;
beforeAll(async () => {
  sandbox = await startSandboxNetwork();
  services = await createTestServices({ sandboxUrl: sandbox.url });
  owner = await createTenant(services);
});
afterAll(async () => {
  await services?.close();
  await sandbox?.stop();
});

async function approved() {
  const number = await connectSandboxNumber(owner, sandbox.url);
  await syncSender(owner, { accountId: number.id });
  return { ...number, templateId: await approveSandboxTemplate(owner, number.id) };
}

const template = (id: string) =>
  readTenant(services.databases, owner, (tx) => tx.messageTemplate.findUniqueOrThrow({ where: { id } }));

async function review(networkId: string, status: string): Promise<void> {
  const response = await fetch(`${sandbox.url}/control/templates/${networkId}/status`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ status, reason: null }),
  });
  expect(response.status).toBe(200);
}

/** The owner, whose first look at a number ends only after something else happened. */
function meanwhile(happens: () => Promise<void>): TestTenant {
  let looks = 0;
  const { messaging } = owner.platforms;
  const listTemplates: typeof messaging.listTemplates = async (access) => {
    const answer = await messaging.listTemplates(access);
    if (looks++ === 0) await happens();
    return answer;
  };
  return { ...owner, platforms: { ...owner.platforms, messaging: { ...messaging, listTemplates } } };
}

it("never lets a late answer undo what a newer one said", async () => {
  const number = await approved();
  const { networkId } = await template(number.templateId);
  await review(networkId, "PAUSED");
  const late = meanwhile(async () => {
    await review(networkId, "APPROVED");
    await syncSender(owner, { accountId: number.id });
  });
  await syncSender(late, { accountId: number.id });
  expect(await template(number.templateId)).toMatchObject({ status: "approved" });
});

it("never lets a late answer undo what a webhook said", async () => {
  const number = await approved();
  const { networkId, socialAccountId } = await template(number.templateId);
  const { metadata } = await readTenant(services.databases, owner, (tx) =>
    tx.socialAccount.findUniqueOrThrow({ where: { id: socialAccountId } }),
  );
  const { wabaId } = metadata as { wabaId: string };
  const late = meanwhile(async () => {
    await review(networkId, "PAUSED");
    const ctx = { ...owner, actor: { type: "webhook", name: "whatsapp" } } as const;
    const word = { type: "template", businessId: wabaId, templateId: networkId, reason: null } as const;
    await receiveEvents(ctx, [{ ...word, status: "paused" }]);
  });
  await syncSender(late, { accountId: number.id });
  expect(await template(number.templateId)).toMatchObject({ status: "paused" });
});

it("never takes a template for gone that was made while the answer was on its way", async () => {
  const number = await approved();
  let madeId = "";
  const late = meanwhile(async () => {
    const made = await createTemplate(owner, {
      accountId: number.id,
      name: "evening_offer",
      language: "en",
      category: "marketing",
      body: "Come by tonight.",
      footer: null,
      bodyExamples: [],
      mediaId: null,
    });
    madeId = made.id;
  });
  await syncSender(late, { accountId: number.id });
  expect((await template(madeId)).status).not.toBe("disabled");
});
