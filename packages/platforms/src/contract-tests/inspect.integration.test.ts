import { afterAll, beforeAll, expect, test } from "vitest";
import { describeInspection } from "./inspect-suite.ts";
import { deadline, openWorld, type World } from "./world.ts";

const quotaUsed = [
  { fault: "quota-used" },
  { check: "quota", state: "red", problem: { key: "channel-quota-used", parameters: {} } },
] as const;

describeInspection("Facebook Page", {
  platform: "facebook",
  flow: "facebook-login",
  checks: ["token", "expiry", "permissions", "standing", "media-reachable"],
  publishScope: "pages_manage_posts",
  faults: [
    [{ fault: "page-role-lost" }, { check: "permissions", state: "red", revoked: true }],
    [
      { fault: "custom-error", on: "prepare", code: 200 },
      { check: "permissions", state: "red" },
    ],
  ],
});
describeInspection("Instagram through a Page", {
  platform: "instagram",
  flow: "facebook-login",
  checks: [
    "token",
    "expiry",
    "permissions",
    "page-link",
    "account-type",
    "quota",
    "standing",
    "media-reachable",
  ],
  publishScope: "instagram_content_publish",
  faults: [[...quotaUsed], [{ fault: "page-role-lost" }, { check: "permissions", revoked: true }]],
});
describeInspection("Instagram, directly", {
  platform: "instagram",
  flow: "instagram-login",
  checks: ["token", "permissions", "account-type", "quota", "standing", "media-reachable"],
  publishScope: "instagram_business_content_publish",
  faults: [[...quotaUsed]],
});

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const DAY_SECONDS = 86_400;

test("a personal account is found, whatever the flow that it was connected by", async () => {
  const direct = await world.connect("instagram", "instagram-login", { accountType: "PERSONAL" });
  const findings = await direct.adapter.inspect(direct.access(), world.pictures.url);
  expect(findings.find(({ state }) => state === "red")).toMatchObject({
    check: "account-type",
    problem: { key: "account-not-professional" },
  });
});

test("an account that its Page no longer leads to is found", async () => {
  const subject = await world.connect("instagram", "facebook-login");
  const other = await world.connect("facebook", "facebook-login");
  const access = { ...other.access(), accountId: subject.account.accountId };
  const findings = await subject.adapter.inspect(
    { ...access, metadata: { pageId: other.account.accountId } },
    world.pictures.url,
  );
  expect(findings.at(-1)).toMatchObject({
    check: "page-link",
    state: "red",
    problem: { key: "channel-page-unlinked" },
  });
});

test("access to data that ends soon is told in days", async () => {
  const subject = await world.connect("facebook", "facebook-login");
  await world.sandbox.setClock(80 * DAY_SECONDS);
  world.setAhead(80 * DAY_SECONDS);
  const inspect = () => subject.adapter.inspect(subject.access(), world.pictures.url);
  expect((await inspect()).find(({ check }) => check === "expiry")).toMatchObject({
    state: "amber",
    problem: { key: "channel-access-ends", parameters: { days: 10 } },
  });
  world.setAhead(91 * DAY_SECONDS);
  expect((await inspect()).find(({ check }) => check === "expiry")).toMatchObject({ state: "red" });
  world.setAhead(0);
  await world.sandbox.setClock(0);
});

test("the picture that the doctor sends to a Page does not stay there", async () => {
  const subject = await world.connect("facebook", "facebook-login");
  await subject.adapter.inspect(subject.access(), world.pictures.url);
  const calls = (await world.sandbox.calls(subject.account.accountId)).map(({ method }) => method);
  expect(calls).toEqual(["POST", "DELETE"]);
});

test("a number of WhatsApp is looked at by reads alone: access, rating, registration, rights and webhook", async () => {
  const made = await world.sandbox.createAccount({ network: "whatsapp", name: "Chai Point" });
  const { id } = made.account;
  const flow = "whatsapp-signup";
  const accounts = await world.flowOf(flow).listAccounts(await world.grant(flow, [id]), deadline());
  const account = accounts.find(({ accountId }) => accountId === id);
  if (!account) throw new Error("the number was not found");
  const { accessToken } = account.tokens;
  const access = {
    accountId: id,
    accessToken,
    flow,
    metadata: account.metadata,
    signal: deadline(),
  } as const;
  const inspect = () => world.platforms.adapters.whatsapp.inspect(access, world.pictures.url);
  const found = async () => Object.fromEntries((await inspect()).map(({ check, state }) => [check, state]));
  const good = {
    token: "green",
    standing: "green",
    "sender-quality": "green",
    permissions: "green",
    webhook: "green",
  };
  expect(await found()).toEqual(good);
  expect(await world.sandbox.ledger(id)).toEqual([]);

  await world.sandbox.setStanding(id, "RED", "TIER_250");
  expect(await found()).toEqual({ ...good, "sender-quality": "amber" });
  await world.sandbox.setFaults(id, { fault: "token-expired" });
  expect(await inspect()).toMatchObject([{ check: "token", state: "red", revoked: true }]);
});

test("a place of Google is looked at by reads alone: access, role, and whether it may have posts", async () => {
  const subject = await world.connect("google-business", "google-login");
  const inspect = (access = subject.access()) => subject.adapter.inspect(access, world.pictures.url);
  const found = async () => Object.fromEntries((await inspect()).map(({ check, state }) => [check, state]));
  expect(await found()).toEqual({ token: "green", permissions: "green", standing: "green" });
  expect(await world.ledger(subject)).toEqual([]);
  const lost = await inspect({ ...subject.access(), accountId: "accounts/1/locations/2" });
  expect(lost.at(-1)).toMatchObject({ check: "permissions", problem: { key: "channel-role-lost" } });
  const ended = await inspect({ ...subject.access(), accessToken: "unknown" });
  expect(ended).toMatchObject([{ check: "token", problem: { key: "account-needs-reconnect" } }]);
  expect(ended[0]?.revoked).toBeUndefined();
});
