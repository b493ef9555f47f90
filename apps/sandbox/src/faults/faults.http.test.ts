import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CreatedAccount } from "../control/control-types.ts";
import { publishImage, publishText } from "../testing/publish.ts";
import {
  type GraphAnswer,
  type SandboxForTests,
  startSandboxForTests,
} from "../testing/sandbox-for-tests.ts";
import type { FaultInput } from "./fault-catalogue.ts";

type Refusal = [status: number, code: number, subcode?: number];

describe("faults", () => {
  let sandbox: SandboxForTests;
  let instagram: CreatedAccount;
  let page: CreatedAccount;

  beforeAll(async () => {
    sandbox = await startSandboxForTests({ containerPolls: 0 });
  });
  beforeEach(async () => {
    instagram = await sandbox.control.createAccount({ network: "instagram", name: "Shop" });
    page = await sandbox.control.createAccount({ network: "facebook", name: "Shop" });
  });
  afterAll(() => sandbox.close());

  const refusal = ({ status, body }: GraphAnswer) => [status, body.error.code, body.error.error_subcode];
  const both = () => [
    { account: instagram, publish: (text: string) => publishImage(sandbox, instagram, text) },
    { account: page, publish: (text: string) => publishText(sandbox, page, text) },
  ];
  const captions = async ({ account }: CreatedAccount) =>
    (await sandbox.control.ledger(account.id)).map(({ caption }) => caption);
  const readOn = ({ account, tokens }: CreatedAccount, path = "", parameters: Record<string, string> = {}) =>
    account.network === "instagram"
      ? sandbox.get(`/graph.instagram.com/v25.0/${account.id}${path}`, {
          access_token: tokens.instagramLogin ?? "",
          ...parameters,
        })
      : sandbox.get(`/graph.facebook.com/v25.0/${account.id}${path}`, {
          access_token: tokens.page ?? "",
          ...parameters,
        });

  it.each<[string, FaultInput, Refusal | "dropped", visible: boolean]>([
    ["an answer lost after the post went live", { fault: "commit-reset-after", times: 1 }, "dropped", true],
    ["a connection lost before", { fault: "commit-reset-before", times: 1 }, "dropped", false],
    ["500 after the post went live", { fault: "commit-500-after", times: 1 }, [500, 2], true],
    ["500 before", { fault: "commit-500-before", times: 1 }, [500, 2], false],
    ["a spam flag on a live post", { fault: "spam-flag-but-live", times: 1 }, [400, 4, 2207051], true],
    ["a throttle by the app", { fault: "rate-limited", on: "commit", code: 4, times: 1 }, [403, 4], false],
    [
      "a throttle on a live post",
      { fault: "rate-limited", code: 80001, live: true, on: "commit", times: 1 },
      [400, 80001],
      true,
    ],
    ["an expired token", { fault: "token-expired", times: 1 }, [400, 190, 463], false],
    ["a revoked token", { fault: "token-revoked", times: 1 }, [400, 190, 460], false],
    ["a restricted account", { fault: "account-restricted", times: 1 }, [400, 25, 2207050], false],
    [
      "any other refusal",
      { fault: "custom-error", on: "commit", code: 368, subcode: 1390008, status: 400, times: 1 },
      [400, 368, 1390008],
      false,
    ],
  ])("commit: %s", async (_, fault, expected, visible) => {
    for (const { account, publish } of both()) {
      if (account === instagram && /token|restricted/.test(fault.fault)) continue;
      await sandbox.control.setFaults(account.account.id, [fault]);
      if (expected === "dropped") await expect(publish("first")).rejects.toThrow("fetch failed");
      else expect(refusal(await publish("first"))).toEqual([expected[0], expected[1], expected[2]]);
      expect(await captions(account)).toEqual(visible ? ["first"] : []);
      expect((await publish("second")).status).toBe(200);
    }
  });

  it("a lost answer leaves a container that reads as published", async () => {
    const access_token = instagram.tokens.instagramLogin ?? "";
    const node = `/graph.instagram.com/v25.0/${instagram.account.id}`;
    const image_url = `${sandbox.pictures.url}/jpeg-600x600`;
    const { id } = (await sandbox.post(`${node}/media`, { image_url, access_token })).body;
    await sandbox.control.setFaults(instagram.account.id, [{ fault: "commit-reset-after", times: 1 }]);
    await expect(sandbox.post(`${node}/media_publish`, { creation_id: id, access_token })).rejects.toThrow();
    const status = await sandbox.get(`/graph.instagram.com/v25.0/${id}`, {
      fields: "status_code",
      access_token,
    });
    expect(status.body.status_code).toBe("PUBLISHED");
    const commits = (await sandbox.control.calls(instagram.account.id)).filter(
      ({ operation }) => operation === "commit",
    );
    expect(commits).toMatchObject([{ status: null, code: "connection-dropped" }]);
  });

  it("a hanging commit is live before its answer, after it, or never", async () => {
    for (const [live, before, after] of [
      ["before", 1, 1],
      ["after", 0, 1],
      ["never", 0, 0],
    ] as const) {
      const shop = await sandbox.control.createAccount({ network: "facebook", name: "Slow" });
      await sandbox.control.setFaults(shop.account.id, [
        { fault: "commit-hang", delayMs: 1000, live, times: 1 },
      ]);
      const answer = publishText(sandbox, shop, "slow");
      const arrived = async () =>
        (await sandbox.control.calls(shop.account.id)).some(({ operation }) => operation === "commit");
      await expect.poll(arrived, { interval: 10 }).toBe(true);
      expect(await captions(shop), live).toHaveLength(before);
      await answer;
      expect(await captions(shop), live).toHaveLength(after);
    }
  });

  it("a hanging commit does not hold the sandbox back from closing", async () => {
    const own = await startSandboxForTests();
    const shop = await own.control.createAccount({ network: "facebook", name: "Slow" });
    await own.control.setFaults(shop.account.id, [{ fault: "commit-hang", live: "after" }]);
    const answer = expect(publishText(own, shop, "never")).rejects.toThrow("fetch failed");
    await expect
      .poll(async () => (await own.control.calls(shop.account.id)).length, { interval: 10 })
      .toBe(1);
    await own.close();
    await answer;
  });

  it("throttles name the minutes to wait in the header of their kind", async () => {
    await sandbox.control.setFaults(instagram.account.id, [{ fault: "rate-limited", minutes: 7, times: 1 }]);
    const business = await readOn(instagram);
    expect(refusal(business)).toEqual([400, 80002, undefined]);
    expect(
      JSON.parse(business.headers.get("x-business-use-case-usage") ?? "")[instagram.account.id][0],
    ).toMatchObject({
      type: "instagram",
      call_count: 100,
      estimated_time_to_regain_access: 7,
    });
    await sandbox.control.setFaults(page.account.id, [{ fault: "rate-limited", times: 1 }]);
    const throttled = await readOn(page);
    expect(refusal(throttled)).toEqual([403, 32, undefined]);
    expect(
      JSON.parse(throttled.headers.get("x-business-use-case-usage") ?? "")[page.account.id][0],
    ).toMatchObject({ type: "pages", call_count: 100, estimated_time_to_regain_access: 5 });
    expect((await readOn(page)).status).toBe(200);
    await sandbox.control.setFaults(page.account.id, [{ fault: "rate-limited", code: 4, times: 1 }]);
    const ofApp = await readOn(page);
    expect(JSON.parse(ofApp.headers.get("x-app-usage") ?? "").call_count).toBe(100);
  });

  it("usage reads as it was set, until it is counted again", async () => {
    const read = async () => {
      const { headers } = await readOn(page);
      const business = JSON.parse(headers.get("x-business-use-case-usage") ?? "")[page.account.id][0];
      return [
        JSON.parse(headers.get("x-app-usage") ?? "").call_count,
        business.call_count,
        business.estimated_time_to_regain_access,
      ];
    };
    const counted = await read();
    await sandbox.control.setUsage("app", { percent: 91 });
    await sandbox.control.setUsage(page.account.id, { percent: 100, regainMinutes: 12 });
    expect(await read()).toEqual([91, 100, 12]);
    await sandbox.control.setUsage("app", null);
    await sandbox.control.setUsage(page.account.id, null);
    expect(await read()).toEqual(counted);
    await expect(sandbox.control.setUsage("nobody", null)).rejects.toThrow("404");
  });

  it("a lost Page role ends the Page's token", async () => {
    await sandbox.control.setFaults(page.account.id, [{ fault: "page-role-lost" }]);
    expect(refusal(await readOn(page))).toEqual([400, 190, 492]);
    expect(refusal(await publishText(sandbox, page, "x"))).toEqual([400, 190, 492]);
    await sandbox.control.setFaults(page.account.id, []);
    expect((await readOn(page)).status).toBe(200);
  });

  it("a dead token refreshes no more", async () => {
    await sandbox.control.setFaults(instagram.account.id, [{ fault: "token-revoked", times: 1 }]);
    const parameters = {
      grant_type: "ig_refresh_token",
      access_token: instagram.tokens.instagramLogin ?? "",
    };
    expect(refusal(await sandbox.get("/graph.instagram.com/refresh_access_token", parameters))).toEqual([
      400, 190, 460,
    ]);
  });

  it("containers can be slow, fail, or never get their picture", async () => {
    const access_token = instagram.tokens.instagramLogin ?? "";
    const node = `/graph.instagram.com/v25.0/${instagram.account.id}`;
    const create = () =>
      sandbox.post(`${node}/media`, { image_url: `${sandbox.pictures.url}/jpeg-600x600`, access_token });
    const status = async (id: string) =>
      (await sandbox.get(`/graph.instagram.com/v25.0/${id}`, { fields: "status_code,status", access_token }))
        .body;

    await sandbox.control.setFaults(instagram.account.id, [{ fault: "slow-container", polls: 3, times: 1 }]);
    const slow = (await create()).body.id;
    const seen = [];
    for (let poll = 0; poll < 4; poll += 1) seen.push((await status(slow)).status_code);
    expect(seen).toEqual(["IN_PROGRESS", "IN_PROGRESS", "IN_PROGRESS", "FINISHED"]);

    await sandbox.control.setFaults(instagram.account.id, [
      { fault: "container-error", subcode: 2207053, times: 1 },
    ]);
    const failed = (await create()).body.id;
    expect(await status(failed)).toMatchObject({
      status_code: "ERROR",
      status: expect.stringContaining("2207053"),
    });
    const published = await sandbox.post(`${node}/media_publish`, { creation_id: failed, access_token });
    expect(refusal(published)).toEqual([400, -1, 2207053]);

    await sandbox.control.setFaults(instagram.account.id, [{ fault: "media-fetch-timeout", times: 1 }]);
    expect(refusal(await create())).toEqual([400, -2, 2207003]);
    expect((await create()).status).toBe(200);
  });

  it("the quota reads as used while its fault stands, and the commit is refused", async () => {
    await sandbox.control.setFaults(instagram.account.id, [{ fault: "quota-used", times: 1 }]);
    const limit = async () =>
      (await readOn(instagram, "/content_publishing_limit", { fields: "quota_usage" })).body.data[0]
        .quota_usage;
    expect(await limit()).toBe(50);
    expect(refusal(await publishImage(sandbox, instagram, "x"))).toEqual([400, 9, 2207042]);
    expect(await limit()).toBe(0);
  });

  it("a second publish of one container can be told to double the post", async () => {
    const access_token = instagram.tokens.instagramLogin ?? "";
    const node = `/graph.instagram.com/v25.0/${instagram.account.id}`;
    await sandbox.control.setFaults(instagram.account.id, [{ fault: "republish-duplicates" }]);
    const { id } = (
      await sandbox.post(`${node}/media`, { image_url: `${sandbox.pictures.url}/jpeg-600x600`, access_token })
    ).body;
    for (let commit = 0; commit < 2; commit += 1)
      expect((await sandbox.post(`${node}/media_publish`, { creation_id: id, access_token })).status).toBe(
        200,
      );
    expect(await captions(instagram)).toHaveLength(2);
  });

  it("reads can fail for a while", async () => {
    for (const [fault, expected] of [
      [{ fault: "transient-500", times: 2 }, [500, 2, undefined]],
      [{ fault: "read-transient-100-33", times: 2 }, [400, 100, 33]],
    ] as const) {
      await sandbox.control.setFaults(page.account.id, [fault]);
      expect(refusal(await readOn(page))).toEqual(expected);
      expect(refusal(await readOn(page))).toEqual(expected);
      expect((await readOn(page)).status).toBe(200);
    }
    await sandbox.control.setFaults(page.account.id, [{ fault: "gateway-html", times: 1 }]);
    const gateway = await fetch(
      `${sandbox.url}/graph.facebook.com/v25.0/${page.account.id}?access_token=${page.tokens.page}`,
    );
    expect([gateway.status, gateway.headers.get("content-type")]).toEqual([502, "text/html; charset=utf-8"]);
  });

  it("lists can lag, addresses and insights can be missing, metrics can die", async () => {
    for (const { account, publish } of both()) {
      const { id } = (await publish("new")).body;
      const insights = (metric: string) =>
        account === instagram
          ? sandbox.get(`/graph.instagram.com/v25.0/${id}/insights`, {
              metric,
              access_token: account.tokens.instagramLogin ?? "",
            })
          : sandbox.get(`/graph.facebook.com/v25.0/${id}/insights`, {
              metric,
              access_token: account.tokens.page ?? "",
            });
      const [first, second, list, address] =
        account === instagram
          ? ["views", "reach", "/media", "permalink"]
          : ["post_media_view", "post_clicks", "/posts", "permalink_url"];

      await sandbox.control.setFaults(account.account.id, [
        { fault: "listing-lag", times: 1 },
        { fault: "permalink-missing", times: 1 },
        { fault: "dead-metric", metric: second },
      ]);
      expect((await readOn(account, list)).body.data).toEqual([]);
      expect((await readOn(account, list, { fields: address })).body.data).toEqual([{ id }]);
      expect((await readOn(account, list, { fields: address })).body.data[0]).toHaveProperty(address);
      expect(refusal(await insights(`${first},${second}`))).toEqual([400, 100, undefined]);
      expect(refusal(await insights(second))).toEqual([400, 100, undefined]);
      expect((await insights(first)).status).toBe(200);
      await sandbox.control.setFaults(account.account.id, [{ fault: "insights-missing", times: 1 }]);
      expect((await insights(first)).body).toEqual({ data: [] });
    }
  });
});
