import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CreatedAccount } from "../control/control-types.ts";
import { publishText } from "../testing/publish.ts";
import { type SandboxForTests, startSandboxForTests } from "../testing/sandbox-for-tests.ts";

describe("Facebook post insights", () => {
  let sandbox: SandboxForTests;
  let shop: CreatedAccount;
  let post: string;

  beforeAll(async () => {
    sandbox = await startSandboxForTests();
    shop = await sandbox.control.createAccount({ network: "facebook", name: "Shop", followers: 20_000 });
    post = (await publishText(sandbox, shop, "hello")).body.id;
    await sandbox.control.setClock(86_400);
  });
  afterAll(() => sandbox.close());

  const ask = (parameters: Record<string, string>) =>
    sandbox.get(`/graph.facebook.com/v25.0/${post}/insights`, {
      access_token: shop.tokens.page ?? "",
      ...parameters,
    });

  it("gives numbers, and objects for what is split by type", async () => {
    const metric =
      "post_media_view,post_total_media_view_unique,post_clicks,post_clicks_by_type,post_reactions_by_type_total";
    const { body } = await ask({ metric });
    const value = Object.fromEntries(
      body.data.map((entry: { name: string; values: { value: unknown }[] }) => [
        entry.name,
        entry.values[0]?.value,
      ]),
    );
    const sum = (kinds: Record<string, number>) =>
      Object.values(kinds).reduce((total, count) => total + count, 0);
    expect(value.post_media_view).toBeGreaterThan(value.post_total_media_view_unique);
    expect(sum(value.post_clicks_by_type)).toBe(value.post_clicks);
    const social = await sandbox.get(`/graph.facebook.com/v25.0/${post}`, {
      fields: "shares,comments.summary(total_count).limit(0),reactions.summary(total_count).limit(0)",
      access_token: shop.tokens.page ?? "",
    });
    expect(social.body).toEqual({
      id: post,
      shares: { count: expect.any(Number) },
      comments: { data: [], summary: { total_count: expect.any(Number) } },
      reactions: { data: [], summary: { total_count: sum(value.post_reactions_by_type_total) } },
    });
  });

  it("refuses a call without metrics, and one with a retired name", async () => {
    expect((await ask({})).body.error).toMatchObject({ code: 3001, error_subcode: 1504028 });
    for (const metric of [
      "post_impressions",
      "post_media_view,post_impressions_unique",
      "post_engaged_users",
    ])
      expect((await ask({ metric })).body.error).toMatchObject({
        code: 100,
        message: "(#100) The value must be a valid insights metric",
      });
  });
});
