import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishText } from "../testing/publish.ts";
import { call, type SandboxForTests, startSandboxForTests } from "../testing/sandbox-for-tests.ts";

describe("control", () => {
  let sandbox: SandboxForTests;

  beforeAll(async () => {
    sandbox = await startSandboxForTests();
  });
  afterAll(() => sandbox.close());

  const send = (
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string> = { "content-type": "application/json" },
  ) => call(`${sandbox.url}/control${path}`, { method, headers, body: JSON.stringify(body) });

  it("makes accounts under the given names, with tokens that work", async () => {
    const made = await sandbox.control.createAccount({
      network: "facebook",
      name: "Sweet Corner",
      username: "sweetcorner",
      tasks: ["ANALYZE", "CREATE_CONTENT"],
      instagram: { name: "Sweet Corner", username: "sweet.corner" },
    });
    expect(made.account).toMatchObject({
      name: "Sweet Corner",
      username: "sweetcorner",
      tasks: ["ANALYZE", "CREATE_CONTENT"],
      linkedInstagramId: made.instagram?.id,
    });
    const me = await sandbox.get("/graph.instagram.com/me", {
      fields: "user_id",
      access_token: made.tokens.instagramLogin ?? "",
    });
    expect(me.body.user_id).toBe(made.instagram?.id);
    const pages = await sandbox.get("/graph.facebook.com/me/accounts", {
      access_token: made.tokens.facebookUser ?? "",
    });
    expect(pages.body.data).toMatchObject([{ id: made.account.id, access_token: made.tokens.page }]);
    expect((await sandbox.control.accounts()).map(({ id }) => id)).toEqual(
      expect.arrayContaining([made.account.id, made.instagram?.id]),
    );
    expect((await fetch(made.instagram?.feedUrl ?? "")).status).toBe(200);
    const again = await send("POST", "/accounts", {
      network: "instagram",
      name: "Other",
      username: "sweet.corner",
    });
    expect(again.status).toBe(409);
  });

  it("refuses what it does not understand and says why", async () => {
    const { account } = await sandbox.control.createAccount({ network: "instagram", name: "A" });
    for (const [method, path, body] of [
      ["POST", "/accounts", { network: "myspace", name: "A" }],
      ["POST", "/accounts", { network: "instagram" }],
      ["PUT", `/accounts/${account.id}/faults`, [{ fault: "unheard-of" }]],
      ["PUT", `/accounts/${account.id}/faults`, [{ fault: "token-expired", times: 0 }]],
      ["PUT", `/accounts/${account.id}/faults`, { fault: "token-expired" }],
      ["POST", "/clock", { offsetSeconds: "tomorrow" }],
    ] as const) {
      const { status, body: answer } = await send(method, path, body);
      expect(status, JSON.stringify(body)).toBe(400);
      expect(answer.error).toMatch(/\S/);
    }
    expect((await send("PUT", "/accounts/1/faults", [])).status).toBe(404);
    expect((await send("POST", "/unheard-of", {})).status).toBe(404);
    expect(
      (await send("POST", "/clock", { offsetSeconds: 1 }, { "content-type": "text/plain" })).status,
    ).toBe(415);
  });

  it("shows the faults that stand, with the strikes that are left, until they are cleared", async () => {
    const { account } = await sandbox.control.createAccount({ network: "facebook", name: "A" });
    await sandbox.control.setFaults(account.id, [
      { fault: "token-expired", times: 2 },
      { fault: "listing-lag" },
    ]);
    const faults = async () => (await sandbox.control.accounts()).find(({ id }) => id === account.id)?.faults;
    expect(await faults()).toEqual([{ fault: "token-expired", times: 2 }, { fault: "listing-lag" }]);
    const cleared = await fetch(`${sandbox.url}/control/accounts/${account.id}/faults`, { method: "DELETE" });
    expect(cleared.status).toBe(200);
    expect(await faults()).toEqual([]);
  });

  it("lists the calls that arrived, without a token in them", async () => {
    const shop = await sandbox.control.createAccount({ network: "facebook", name: "A" });
    await publishText(sandbox, shop, "counted");
    const calls = await sandbox.control.calls(shop.account.id);
    expect(calls).toMatchObject([
      {
        accountId: shop.account.id,
        host: "graph.facebook.com",
        method: "POST",
        path: `/v25.0/${shop.account.id}/feed`,
        operation: "commit",
        parameters: { message: "counted" },
        status: 200,
        code: null,
      },
    ]);
    expect(JSON.stringify(await sandbox.control.calls())).not.toContain(shop.tokens.page);
  });

  it("counts every post in the ledger, in order, of one account or all", async () => {
    const first = await sandbox.control.createAccount({ network: "facebook", name: "First" });
    const second = await sandbox.control.createAccount({ network: "facebook", name: "Second" });
    for (const [shop, text] of [
      [first, "1"],
      [second, "2"],
      [first, "3"],
    ] as const)
      await publishText(sandbox, shop, text);
    expect((await sandbox.control.ledger(first.account.id)).map(({ caption }) => caption)).toEqual([
      "1",
      "3",
    ]);
    const ids = [first.account.id, second.account.id];
    const all = (await sandbox.control.ledger()).filter(({ accountId }) => ids.includes(accountId));
    expect(all.map(({ caption }) => caption)).toEqual(["1", "2", "3"]);
  });
});
