import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CreatedAccount } from "../control/control-types.ts";
import {
  call,
  type GraphAnswer,
  type SandboxForTests,
  startSandboxForTests,
} from "../testing/sandbox-for-tests.ts";

const HOUR = 3600;

describe("Instagram images", () => {
  let sandbox: SandboxForTests;
  let shop: CreatedAccount;
  let token: string;
  let node: string;

  beforeAll(async () => {
    sandbox = await startSandboxForTests({ fetchTimeout: 3000 });
  });
  beforeEach(async () => {
    await sandbox.control.setClock(0);
    shop = await sandbox.control.createAccount({ network: "instagram", name: "Shop" });
    token = shop.tokens.instagramLogin ?? "";
    node = `/graph.instagram.com/v25.0/${shop.account.id}`;
  });
  afterAll(() => sandbox.close());

  const create = (picture: string, parameters: Record<string, string> = {}) =>
    sandbox.post(`${node}/media`, {
      image_url: `${sandbox.pictures.url}/${picture}`,
      access_token: token,
      ...parameters,
    });
  const read = (id: string, fields: string) =>
    sandbox.get(`/graph.instagram.com/v25.0/${id}`, { fields, access_token: token });
  const publish = (creationId: string) =>
    sandbox.post(`${node}/media_publish`, { creation_id: creationId, access_token: token });
  const finish = async (id: string) => {
    await read(id, "status_code");
    expect((await read(id, "status_code")).body.status_code).toBe("FINISHED");
  };
  const publishOne = async (caption: string): Promise<string> => {
    const { body } = await create("jpeg-800x800", { caption });
    await finish(body.id);
    return (await publish(body.id)).body.id;
  };
  const refusal = ({ status, body }: GraphAnswer) => [status, body.error.code, body.error.error_subcode];

  it("goes from container to visible post", async () => {
    const container = await create("jpeg-800x600", { caption: "Masala chai", alt_text: "A glass of tea" });
    expect(container.body).toEqual({ id: expect.stringMatching(/^\d{17}$/) });
    const id = container.body.id;
    expect((await read(id, "status_code,status")).body).toEqual({
      id,
      status_code: "IN_PROGRESS",
      status: "In Progress: Media is still being processed.",
    });
    expect((await read(id, "status_code")).body.status_code).toBe("FINISHED");
    expect(await sandbox.control.ledger(shop.account.id)).toEqual([]);

    const media = (await publish(id)).body.id;
    expect(media).toMatch(/^\d{17}$/);
    expect((await read(id, "status_code")).body.status_code).toBe("PUBLISHED");
    const fields =
      "permalink,shortcode,media_type,media_product_type,timestamp,caption,alt_text,username,owner,media_url";
    const { body } = await read(media, fields);
    expect(body).toMatchObject({
      id: media,
      media_type: "IMAGE",
      media_product_type: "FEED",
      caption: "Masala chai",
      alt_text: "A glass of tea",
      username: shop.account.username,
      owner: { id: shop.account.id },
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000$/),
    });
    expect(body.permalink).toBe(`${sandbox.url}/www.instagram.com/p/${body.shortcode}/`);

    const source = new Uint8Array(await (await fetch(`${sandbox.pictures.url}/jpeg-800x600`)).arrayBuffer());
    const shown = new Uint8Array(await (await fetch(body.media_url)).arrayBuffer());
    const hash = createHash("sha256").update(source).digest("hex");
    expect(createHash("sha256").update(shown).digest("hex")).toBe(hash);
    expect(await sandbox.control.ledger(shop.account.id)).toEqual([
      {
        network: "instagram",
        recipient: null,
        reference: null,
        accountId: shop.account.id,
        postId: media,
        caption: "Masala chai",
        link: null,
        product: "FEED",
        comments: [],
        mediaIds: [],
        imageUrls: [`${sandbox.pictures.url}/jpeg-800x600`],
        imageHashes: [hash],
        publishedAt: expect.any(String),
        permalink: body.permalink,
      },
    ]);
  });

  it("publishes with the Page's and the user's token of a Facebook log-in too", async () => {
    const page = await sandbox.control.createAccount({
      network: "facebook",
      name: "P",
      instagram: { name: "P" },
    });
    for (const access_token of [page.tokens.page ?? "", page.tokens.facebookUser ?? ""]) {
      const path = `/graph.facebook.com/v25.0/${page.instagram?.id}`;
      const image_url = `${sandbox.pictures.url}/jpeg-800x800`;
      const { id } = (await sandbox.post(`${path}/media`, { image_url, access_token })).body;
      const status = () =>
        sandbox.get(`/graph.facebook.com/v25.0/${id}`, { fields: "status_code", access_token });
      await status();
      expect((await status()).body.status_code).toBe("FINISHED");
      expect((await sandbox.post(`${path}/media_publish`, { creation_id: id, access_token })).status).toBe(
        200,
      );
    }
    expect(await sandbox.control.ledger(page.instagram?.id)).toHaveLength(2);
  });

  it.each([
    ["an address where nothing is", "missing", [400, 9004, 2207052]],
    ["bytes that are no picture", "text.jpg", [400, 9004, 2207052]],
    ["a picture that was cut off", "jpeg-800x800-cut", [400, 9004, 2207052]],
    ["a host that never answers", "never", [400, -2, 2207003]],
    ["a PNG", "png-800x800", [400, 36001, 2207005]],
    ["more than 8 MiB", "huge.jpg", [400, 36000, 2207004]],
    ["a picture too wide", "jpeg-1000x500", [400, 36003, 2207009]],
    ["a picture too tall", "jpeg-500x800", [400, 36003, 2207009]],
  ])("refuses %s", async (_, picture, expected) => {
    expect(refusal(await create(picture))).toEqual(expected);
  });

  it.each([
    ["4:5", "jpeg-800x1000"],
    ["1.91:1", "jpeg-1080x566"],
    ["after a redirect", "moved"],
  ])("takes a picture %s", async (_, picture) => {
    expect((await create(picture)).status).toBe(200);
  });

  it("refuses an address that cannot be one", async () => {
    for (const image_url of [
      "ftp://127.0.0.1/x.jpg",
      "file:///etc/hostname",
      "not an address",
      "http://127.0.0.1:1/x.jpg",
    ])
      expect(refusal(await sandbox.post(`${node}/media`, { image_url, access_token: token }))).toEqual([
        400, 9004, 2207052,
      ]);
    const none = await sandbox.post(`${node}/media`, { access_token: token });
    expect(none.body.error).toMatchObject({
      code: 100,
      message: "(#100) The parameter image_url is required.",
    });
  });

  it.each([
    ["2200 characters", "क".repeat(2200), null],
    ["2201 characters", "क".repeat(2201), [400, 36004, 2207010]],
    ["30 hashtags", "#चाय ".repeat(30), null],
    ["31 hashtags", "#चाय ".repeat(31), [400, 100, 2207040]],
    ["20 mentions", "@chai.adda ".repeat(20), null],
    ["21 mentions", "@chai.adda ".repeat(21), [400, 100, 2207040]],
    ["addresses of mail are no mentions", "a@example.in ".repeat(21), null],
  ])("caption: %s", async (_, caption, expected) => {
    const answer = await create("jpeg-400x400", { caption });
    if (expected === null) expect(answer.status).toBe(200);
    else expect(refusal(answer)).toEqual(expected);
  });

  it("refuses what is not offered here", async () => {
    expect(refusal(await create("jpeg-800x800", { media_type: "ALBUM" }))).toEqual([400, 100, 2207023]);
    expect((await create("jpeg-800x800", { alt_text: "x".repeat(1001) })).body.error.code).toBe(100);
  });

  it("refuses to publish too early, too late, twice, or what is another's", async () => {
    const { id } = (await create("jpeg-800x800")).body;
    expect(refusal(await publish(id))).toEqual([400, 9007, 2207027]);
    await finish(id);
    const other = await sandbox.control.createAccount({ network: "instagram", name: "Other" });
    const foreign = await sandbox.post(`/graph.instagram.com/v25.0/${other.account.id}/media_publish`, {
      creation_id: id,
      access_token: other.tokens.instagramLogin ?? "",
    });
    expect(refusal(foreign)).toEqual([400, 24, 2207006]);
    expect((await publish(id)).status).toBe(200);
    expect(refusal(await publish(id))).toEqual([400, 24, 2207006]);
    expect(await sandbox.control.ledger(shop.account.id)).toHaveLength(1);

    const late = (await create("jpeg-800x800")).body.id;
    await finish(late);
    await sandbox.control.setClock(24 * HOUR);
    expect((await read(late, "status_code")).body.status_code).toBe("EXPIRED");
    expect((await read(id, "status_code")).body.status_code).toBe("PUBLISHED");
    expect(refusal(await publish(late))).toEqual([400, -2, 2207020]);
    expect((await sandbox.post(`${node}/media_publish`, { access_token: token })).body.error.code).toBe(100);
  });

  it("counts posts of a rolling day and refuses what is beyond", async () => {
    const small = await sandbox.control.createAccount({ network: "instagram", name: "Small", quotaTotal: 2 });
    node = `/graph.instagram.com/v25.0/${small.account.id}`;
    token = small.tokens.instagramLogin ?? "";
    const limit = async () =>
      (
        await sandbox.get(`${node}/content_publishing_limit`, {
          fields: "quota_usage,config",
          access_token: token,
        })
      ).body;
    await publishOne("one");
    expect(await limit()).toEqual({
      data: [{ quota_usage: 1, config: { quota_total: 2, quota_duration: 86_400 } }],
    });
    await publishOne("two");
    const { id } = (await create("jpeg-800x800")).body;
    await finish(id);
    expect(refusal(await publish(id))).toEqual([400, 9, 2207042]);
    await sandbox.control.setClock(23 * HOUR);
    expect(refusal(await publish(id))).toEqual([400, 9, 2207042]);
    await sandbox.control.setClock(24 * HOUR + 60);
    expect((await limit()).data[0].quota_usage).toBe(0);
    await publishOne("three");
  });

  it("publishes neither for a personal account nor to an app-scoped id nor without the permission", async () => {
    const personal = await sandbox.control.createAccount({
      network: "instagram",
      name: "Me",
      accountType: "PERSONAL",
    });
    const image_url = `${sandbox.pictures.url}/jpeg-800x800`;
    const asPerson = await sandbox.post("/graph.instagram.com/me/media", {
      image_url,
      access_token: personal.tokens.instagramLogin ?? "",
    });
    expect([asPerson.status, asPerson.body.error.code]).toEqual([403, 10]);
    const me = (await sandbox.get("/graph.instagram.com/me", { fields: "id,user_id", access_token: token }))
      .body;
    const scoped = await sandbox.post(`/graph.instagram.com/v25.0/${me.id}/media`, {
      image_url,
      access_token: token,
    });
    expect(refusal(scoped)).toEqual([400, 100, 33]);
  });

  it("lists what was published, newest first, page by page", async () => {
    const ids = [await publishOne("one"), await publishOne("two"), await publishOne("three")];
    const list = async (parameters: Record<string, string>) =>
      (
        await sandbox.get(`${node}/media`, {
          fields: "id,caption,permalink",
          access_token: token,
          ...parameters,
        })
      ).body;
    const first = await list({ limit: "2" });
    expect(first.data.map(({ caption }: { caption: string }) => caption)).toEqual(["three", "two"]);
    const second = (await call(first.paging.next)).body;
    expect(second.data.map(({ id }: { id: string }) => id)).toEqual([ids[0]]);
    expect(second.paging.next).toBeUndefined();
    const back = await list({ limit: "2", before: second.paging.cursors.before });
    expect(back.data.map(({ caption }: { caption: string }) => caption)).toEqual(["three", "two"]);
    expect(await list({ since: String(Math.floor(Date.now() / 1000) + HOUR) })).toEqual({ data: [] });
    expect((await list({ after: "nonsense" })).error.code).toBe(100);
  });
});
