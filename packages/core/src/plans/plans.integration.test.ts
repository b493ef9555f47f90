import { randomUUID } from "node:crypto";
import { stepTenant, withSystem } from "@businesspro/db/transactions";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectAccounts } from "../accounts/connect-accounts.ts";
import { removeContent } from "../content/remove-content.ts";
import { saveContent } from "../content/save-content.ts";
import { cancelGroup } from "../scheduling/cancel-group.ts";
import { publishGroupNow } from "../scheduling/publish-group-now.ts";
import { inviteMember } from "../team/invite-member.ts";
import { createTenant, type TestTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { createWorld } from "../testing/create-world.ts";
import { PLAIN_VERSION } from "../testing/plain-version.ts";
import { contentMonth, contentRenewsOn } from "./content-month.ts";
import { readPlanUse } from "./read-plan-use.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ sandboxUrl: "http://127.0.0.1:9" });
});
afterAll(() => services.close());

const TOMORROW = { wallTime: "2026-11-24T10:00", timeZone: "Asia/Kolkata" };

async function shop(limits: object): Promise<TestTenant & { page: string }> {
  const owner = await createTenant(services);
  const { organizationId, userId } = owner;
  await withSystem(services.databases, (tx) =>
    tx.organization.update({ where: { id: organizationId }, data: { limits }, select: { id: true } }),
  );
  const { id: page } = await stepTenant(services.databases, owner, (tx) =>
    tx.socialAccount.create({
      data: {
        organizationId,
        userId,
        platform: "facebook",
        flow: "facebook-login",
        accountId: randomUUID(),
        accessToken: "unread",
        sandbox: true,
      },
      select: { id: true },
    }),
  );
  return { ...owner, page };
}

function save(owner: TestTenant & { page: string }, when: Parameters<typeof saveContent>[1]["when"]) {
  const version = { ...PLAIN_VERSION, platform: "facebook" as const, caption: "Chai", hashtags: [] };
  return saveContent(owner, {
    groupId: null,
    expectedRevision: null,
    versions: [{ ...version, socialAccountIds: [owner.page] }],
    mediaIds: [],
    origin: null,
    when,
  });
}

const used = async (owner: TestTenant) => (await readPlanUse(owner)).used;

test("the month of a count is the shop's own", () => {
  const turn = new Date("2026-11-30T20:00:00Z");
  expect([contentMonth(turn, "Asia/Kolkata"), contentMonth(turn, "Europe/London")]).toEqual([
    "2026-12-01",
    "2026-11-01",
  ]);
  expect(contentRenewsOn(new Date("2026-12-31T12:00:00Z"), "Asia/Kolkata")).toBe("2027-01-01");
});

test("whatever is planned, sent and withdrawn at once, the count is that of the posts that stand and within the limit", async () => {
  const plan = fc.array(fc.constantFrom("draft", "plan", "withdraw", "remove"), {
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 4 }), plan, async (monthlyContent, steps) => {
      const owner = await shop({ monthlyContent });
      const standing = await Promise.all(
        steps.map(async (step): Promise<number> => {
          const group = await save(owner, step === "draft" ? null : TOMORROW).catch((error) => {
            expect(error).toMatchObject({ code: "LIMIT_EXCEEDED", key: "plan-content-used" });
            return null;
          });
          expect((await used(owner)).monthlyContent).toBeLessThanOrEqual(monthlyContent);
          if (group === null || step === "draft") return 0;
          if (step === "withdraw") await cancelGroup(owner, group);
          if (step === "remove") await removeContent(owner, group);
          return step === "plan" ? 1 : 0;
        }),
      );
      expect((await used(owner)).monthlyContent).toBe(standing.reduce((sum, one) => sum + one, 0));
    }),
    { numRuns: 6 },
  );
});

test("one idea counts once however often it is planned; a refused one is kept as a draft", async () => {
  const owner = await shop({ monthlyContent: 1 });
  const group = await save(owner, TOMORROW);
  await publishGroupNow(owner, group);
  expect(await used(owner)).toMatchObject({ monthlyContent: 1 });
  await expect(save(owner, "now")).rejects.toMatchObject({
    key: "plan-content-used",
    parameters: { limit: 1, renewsOn: "2026-12-01" },
  });
  const draft = await save(owner, null);
  await expect(publishGroupNow(owner, draft)).rejects.toMatchObject({ key: "plan-content-used" });
  // What a network shows has been used, though it is taken off the lists.
  await stepTenant(services.databases, owner, (tx) =>
    tx.publishTarget.updateMany({ data: { status: "published" } }),
  );
  await removeContent(owner, group);
  expect(await used(owner)).toMatchObject({ monthlyContent: 1 });
});

test("members and accounts stay within the plan; what is there already may be connected again", async () => {
  const owner = await shop({ members: 2, accounts: 2 });
  const invite = (email: string) => inviteMember(owner, { email, role: "member" });
  await invite("ravi@example.com");
  await invite("ravi@example.com");
  await expect(invite("meera@example.com")).rejects.toMatchObject({
    key: "plan-members-used",
    parameters: { used: 2, limit: 2 },
  });
  const second = await shop({ accounts: 0 });
  const own = await createWorld(second);
  await expect(
    connectAccounts(second, { connectionId: own.connectionId, accountIds: [own.foundAccountId] }),
  ).rejects.toMatchObject({ key: "plan-accounts-used", parameters: { limit: 0 } });
  expect(await readPlanUse(owner)).toMatchObject({
    plan: "free",
    limits: { monthlyContent: 50, members: 2, accounts: 2, monthlyAiMicroUsd: 500_000 },
    renewsOn: "2026-12-01",
  });
});
