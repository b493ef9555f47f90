import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CreatedAccount } from "../control/control-types.ts";
import { publishImage } from "../testing/publish.ts";
import { type SandboxForTests, startSandboxForTests } from "../testing/sandbox-for-tests.ts";

const ALL = [
  "views",
  "reach",
  "likes",
  "comments",
  "saved",
  "shares",
  "total_interactions",
  "profile_visits",
  "follows",
];

describe("Instagram media insights", () => {
  let sandbox: SandboxForTests;
  let shop: CreatedAccount;
  let media: string;

  beforeAll(async () => {
    sandbox = await startSandboxForTests({ containerPolls: 0 });
    shop = await sandbox.control.createAccount({ network: "instagram", name: "Shop", followers: 8000 });
    media = (await publishImage(sandbox, shop, "hello")).body.id;
  });
  afterAll(() => sandbox.close());

  const ask = (metric: string, more: Record<string, string> = {}) =>
    sandbox.get(`/graph.instagram.com/v25.0/${media}/insights`, {
      metric,
      access_token: shop.tokens.instagramLogin ?? "",
      ...more,
    });
  const values = async (): Promise<number[]> =>
    (await ask(ALL.join(","))).body.data.map(
      (entry: { values: { value: number }[] }) => entry.values[0]?.value,
    );

  it("has the shape that callers read, and grows with time", async () => {
    const { body } = await ask("views,reach");
    expect(body.data[0]).toEqual({
      name: "views",
      period: "lifetime",
      values: [{ value: expect.any(Number) }],
      title: "Views",
      description: expect.any(String),
      id: `${media}/insights/views/lifetime`,
    });
    await sandbox.control.setClock(300);
    const early = await values();
    await sandbox.control.setClock(2 * 86_400);
    const late = await values();
    expect(late.every((value, index) => value >= (early[index] ?? 0))).toBe(true);
    const [views = 0, reach = 0, likes = 0, comments = 0, saved = 0, shares = 0, total] = late;
    expect(views).toBeGreaterThan(early[0] ?? 0);
    expect(views).toBeGreaterThanOrEqual(reach);
    expect(total).toBe(likes + comments + saved + shares);
    const counts = await sandbox.get(`/graph.instagram.com/v25.0/${media}`, {
      fields: "like_count,comments_count",
      access_token: shop.tokens.instagramLogin ?? "",
    });
    expect(counts.body).toMatchObject({ like_count: likes, comments_count: comments });
  });

  it("fails the whole call for one retired or unknown name", async () => {
    for (const metric of ["views,impressions", "plays", "video_views,reach"]) {
      const { status, body } = await ask(metric);
      expect([status, body.error.code, body.error.error_subcode]).toEqual([400, 100, undefined]);
    }
    expect((await ask("views,impressions")).body.error.message).toContain(
      "metric[1] must be one of the following values: views",
    );
    expect((await ask("")).body.error.message).toBe("(#100) The parameter metric is required.");
  });

  it("breaks profile activity down, and gives it only alone", async () => {
    expect((await ask("profile_activity,views")).body.error.code).toBe(100);
    const { body } = await ask("profile_activity", { breakdown: "action_type" });
    expect(body.data[0].total_value.breakdowns[0].dimension_keys).toEqual(["action_type"]);
  });
});
