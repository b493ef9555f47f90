import { businessprofileperformance } from "@googleapis/businessprofileperformance";
import { auth as googleAuth, mybusinessaccountmanagement } from "@googleapis/mybusinessaccountmanagement";
import { mybusinessbusinessinformation } from "@googleapis/mybusinessbusinessinformation";
import facebook from "facebook-nodejs-business-sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CreatedAccount } from "./control/control-types.ts";
import { type SandboxForTests, startSandboxForTests } from "./testing/sandbox-for-tests.ts";

/*
 * The networks' own libraries, told nothing but another address. WhatsApp's needs https and a bare host, and Google
 * has none for posts: their wire formats are tested beside the calls themselves.
 */

let sandbox: SandboxForTests;
beforeAll(async () => {
  sandbox = await startSandboxForTests({ containerPolls: 0 });
});
afterAll(() => sandbox.close());

describe("Meta's business SDK", () => {
  const { FacebookAdsApi, IGUser, Page } = facebook;
  let shop: CreatedAccount;
  let api: InstanceType<typeof FacebookAdsApi>;
  beforeAll(async () => {
    shop = await sandbox.control.createAccount({
      network: "facebook",
      name: "Chai Point",
      instagram: { name: "Chai Point" },
    });
    Object.defineProperty(FacebookAdsApi, "GRAPH", { value: `${sandbox.url}/graph.facebook.com` });
    api = new FacebookAdsApi(shop.tokens.page ?? "", "en_US", false);
  });

  it("posts a text and a photo to a Page and reads them back", async () => {
    const page = new Page(shop.account.id, {}, null, api);
    const text = await page.createFeed([], { message: "Fresh samosas" });
    await page.createPhoto([], { url: `${sandbox.pictures.url}/jpeg-600x600`, caption: "Masala chai" });
    const feed = await page.getFeed(["id", "message"]);
    expect(feed.map(({ message }) => message)).toEqual(["Masala chai", "Fresh samosas"]);
    expect(feed.map(({ id }) => id)).toContain(text.id);
  });

  it("publishes to Instagram and reads the quota", async () => {
    const account = new IGUser(shop.instagram?.id ?? "", {}, null, api);
    const image_url = `${sandbox.pictures.url}/jpeg-600x600`;
    const container = await account.createMedia([], { image_url, caption: "Jalebi at four" });
    const post = await account.createMediaPublish([], { creation_id: container.id });
    const [media] = await account.getMedia(["id", "caption"]);
    expect(media).toMatchObject({ id: post.id, caption: "Jalebi at four" });
    const [limit] = await account.getContentPublishingLimit(["quota_usage"]);
    expect(limit).toMatchObject({ quota_usage: 1 });
  });

  it("understands a refusal", async () => {
    const account = new IGUser(shop.instagram?.id ?? "", {}, null, api);
    const refused = account.createMedia([], { image_url: "http://127.0.0.1:1/none.jpg" });
    await expect(refused).rejects.toMatchObject({
      status: 400,
      response: { code: 9004, error_subcode: 2207052 },
    });
  });
});

it("Google's clients list accounts and places, and read figures", async () => {
  const shop = await sandbox.control.createAccount({ network: "google-business", name: "Chai Point" });
  const auth = new googleAuth.OAuth2();
  auth.setCredentials({ access_token: shop.tokens.googleAccess });
  const at = (host: string) => ({ rootUrl: `${sandbox.url}/${host}.googleapis.com/` });

  const management = mybusinessaccountmanagement({ version: "v1", auth });
  const { data: owned } = await management.accounts.list({}, at("mybusinessaccountmanagement"));
  const [account] = owned.accounts ?? [];
  expect(account).toMatchObject({ accountName: "Chai Point", role: "PRIMARY_OWNER" });

  const information = mybusinessbusinessinformation({ version: "v1", auth });
  const { data: places } = await information.accounts.locations.list(
    { parent: account?.name ?? "", readMask: "name,title" },
    at("mybusinessbusinessinformation"),
  );
  const [place] = places.locations ?? [];
  expect(shop.account.id).toBe(`${account?.name}/${place?.name}`);

  const performance = businessprofileperformance({ version: "v1", auth });
  const { data: figures } = await performance.locations.fetchMultiDailyMetricsTimeSeries(
    {
      location: place?.name ?? "",
      dailyMetrics: ["WEBSITE_CLICKS"],
      "dailyRange.startDate.year": 2026,
      "dailyRange.startDate.month": 11,
      "dailyRange.startDate.day": 1,
      "dailyRange.endDate.year": 2026,
      "dailyRange.endDate.month": 11,
      "dailyRange.endDate.day": 7,
    },
    at("businessprofileperformance"),
  );
  expect(figures.multiDailyMetricTimeSeries?.length).toBeGreaterThan(0);
});
