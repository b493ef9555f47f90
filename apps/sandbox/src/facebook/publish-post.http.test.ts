import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CreatedAccount } from "../control/control-types.ts";
import { call, type SandboxForTests, startSandboxForTests } from "../testing/sandbox-for-tests.ts";

describe("Facebook Page posts", () => {
  let sandbox: SandboxForTests;
  let shop: CreatedAccount;
  let token: string;
  let page: string;

  beforeAll(async () => {
    sandbox = await startSandboxForTests({ fetchTimeout: 3000 });
  });
  beforeEach(async () => {
    shop = await sandbox.control.createAccount({ network: "facebook", name: "Shop" });
    token = shop.tokens.page ?? "";
    page = `/graph.facebook.com/v25.0/${shop.account.id}`;
  });
  afterAll(() => sandbox.close());

  const feed = (parameters: Record<string, string>) =>
    sandbox.post(`${page}/feed`, { access_token: token, ...parameters });
  const photo = (picture: string, parameters: Record<string, string> = {}) =>
    sandbox.post(`${page}/photos`, {
      url: `${sandbox.pictures.url}/${picture}`,
      published: "false",
      access_token: token,
      ...parameters,
    });
  const read = (id: string, fields: string) =>
    sandbox.get(`/graph.facebook.com/v25.0/${id}`, { fields, access_token: token });
  const ledger = () => sandbox.control.ledger(shop.account.id);

  it("publishes text", async () => {
    const { body } = await feed({ message: "Fresh jalebi from 4 pm" });
    expect(body).toEqual({ id: expect.stringMatching(new RegExp(`^${shop.account.id}_\\d{18}$`)) });
    const post = await read(
      body.id,
      "message,permalink_url,created_time,from,is_published,attachments,status_type",
    );
    expect(post.body).toMatchObject({
      id: body.id,
      message: "Fresh jalebi from 4 pm",
      from: { id: shop.account.id, name: "Shop" },
      is_published: true,
      status_type: "mobile_status_update",
      permalink_url: `${sandbox.url}/www.facebook.com/${shop.account.id}/posts/${body.id.split("_")[1]}`,
    });
    expect(post.body).not.toHaveProperty("attachments");
    expect((await fetch(post.body.permalink_url)).status).toBe(200);
  });

  it("publishes a link, and refuses those that the network refuses", async () => {
    const { body } = await feed({ link: "https://example.in/menu", message: "Menu" });
    expect((await read(body.id, "attachments{media_type,url}")).body.attachments).toEqual({
      data: [{ media_type: "link", url: "https://example.in/menu" }],
    });
    expect((await feed({ link: "no address" })).body.error.code).toBe(1500);
    expect((await feed({ link: "https://www.facebook.com/x" })).body.error).toMatchObject({
      code: 200,
      error_subcode: 1609008,
    });
  });

  it.each(["as JSON text", "in form style", "in a JSON body"])(
    "publishes prepared photos, attached %s",
    async (style) => {
      const first = (await photo("jpeg-800x600", { alt_text_custom: "Sweets" })).body.id;
      const second = (await photo("png-600x800")).body.id;
      expect(await ledger()).toEqual([]);
      const attached = [{ media_fbid: first }, { media_fbid: second }];
      const answer =
        style === "in a JSON body"
          ? await call(`${sandbox.url}${page}/feed`, {
              method: "POST",
              headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
              body: JSON.stringify({ message: "Two", attached_media: attached, published: true }),
            })
          : style === "as JSON text"
            ? await feed({ message: "Two", attached_media: JSON.stringify(attached) })
            : await feed({
                message: "Two",
                "attached_media[0]": JSON.stringify(attached[0]),
                "attached_media[1]": JSON.stringify(attached[1]),
              });
      expect(answer.status).toBe(200);
      const [entry, ...more] = await ledger();
      expect(more).toEqual([]);
      expect(entry?.imageUrls).toEqual([
        `${sandbox.pictures.url}/jpeg-800x600`,
        `${sandbox.pictures.url}/png-600x800`,
      ]);
      const since = String(Math.floor(Date.now() / 1000) - 60);
      const listed = await sandbox.get(`${page}/posts`, {
        fields:
          "id,message,created_time,permalink_url,attachments{media_type,target{id},subattachments{target{id},media_type}}",
        since,
        access_token: token,
      });
      expect(listed.body.data).toHaveLength(1);
      expect(listed.body.data[0]).toMatchObject({ id: answer.body.id, message: "Two" });
      expect(listed.body.data[0].attachments.data[0]).toMatchObject({
        media_type: "album",
        subattachments: {
          data: [
            { target: { id: first }, media_type: "photo" },
            { target: { id: second }, media_type: "photo" },
          ],
        },
      });
      expect((await read(first, "page_story_id,alt_text_custom")).body).toEqual({
        id: first,
        page_story_id: answer.body.id,
        alt_text_custom: "Sweets",
      });
    },
  );

  it("names the one photo of a post as the attachment's target", async () => {
    const { id } = (await photo("jpeg-800x600")).body;
    const post = (await feed({ message: "One", attached_media: JSON.stringify([{ media_fbid: id }]) })).body
      .id;
    const { body } = await read(post, "attachments{media_type,target{id},subattachments},full_picture");
    expect(body.attachments).toEqual({ data: [{ media_type: "photo", target: { id } }] });
    expect((await fetch(body.full_picture)).headers.get("content-type")).toBe("image/jpeg");
  });

  it("publishes a photo at once unless told otherwise", async () => {
    const { body } = await sandbox.post(`${page}/photos`, {
      url: `${sandbox.pictures.url}/jpeg-800x600`,
      caption: "Direct",
      access_token: token,
    });
    expect(body).toEqual({
      id: expect.stringMatching(/^\d{18}$/),
      post_id: expect.stringContaining(`${shop.account.id}_`),
    });
    expect(await ledger()).toMatchObject([{ postId: body.post_id, caption: "Direct" }]);
  });

  it.each([
    ["bytes that are no picture", "text.jpg", [400, 100, 1366046]],
    ["a picture that was cut off", "jpeg-800x800-cut", [400, 100, 1366046]],
    ["more than 4 MB", "huge.jpg", [400, 100, 1366046]],
    ["an address where nothing is", "missing", [400, 324, 2069019]],
    ["a host that never answers", "never", [400, 324, 2069019]],
  ])("refuses %s", async (_, picture, expected) => {
    const { status, body } = await photo(picture);
    expect([status, body.error.code, body.error.error_subcode]).toEqual(expected);
  });

  it("refuses the same post twice in a row, not later", async () => {
    expect((await feed({ message: "Same" })).status).toBe(200);
    expect((await feed({ message: "Same" })).body.error).toMatchObject({ code: 506, error_subcode: 1455006 });
    expect((await feed({ message: "Another" })).status).toBe(200);
    expect((await feed({ message: "Same" })).status).toBe(200);
    expect(await ledger()).toHaveLength(3);
  });

  it("refuses photos that a post already has", async () => {
    const { id } = (await photo("jpeg-800x600")).body;
    const attached_media = JSON.stringify([{ media_fbid: id }]);
    expect((await feed({ message: "Once", attached_media })).status).toBe(200);
    expect((await feed({ message: "Once", attached_media })).body.error.code).toBe(506);
    expect((await feed({ message: "Other words", attached_media })).body.error).toMatchObject({
      code: 100,
      error_subcode: 1366051,
    });
    expect(await ledger()).toHaveLength(1);
  });

  it("refuses what is empty, too long or not there", async () => {
    expect((await feed({})).body.error).toMatchObject({
      code: 100,
      message: "(#100) Missing message or attachment",
    });
    expect((await feed({ message: "x".repeat(63_207) })).body.error.code).toBe(100);
    expect((await feed({ message: "x", attached_media: '[{"media_fbid":"1"}]' })).body.error).toMatchObject({
      code: 100,
      error_subcode: 33,
    });
    expect((await feed({ message: "x", attached_media: '[{"nothing":"1"}]' })).body.error.code).toBe(100);
    expect((await sandbox.post(`${page}/photos`, { access_token: token })).body.error.message).toBe(
      "(#100) The parameter url is required.",
    );
  });

  it("keeps an unpublished post out of sight", async () => {
    const { body } = await feed({ message: "Draft", published: "false" });
    expect((await read(body.id, "is_published")).body.is_published).toBe(false);
    expect(await ledger()).toEqual([]);
    expect((await sandbox.get(`${page}/posts`, { access_token: token })).body).toEqual({ data: [] });
  });

  it("answers with the post read again when fields are asked for", async () => {
    const { body } = await feed({ message: "Read back", fields: "id,permalink_url" });
    expect(body.permalink_url).toContain(`/www.facebook.com/${shop.account.id}/posts/`);
  });

  it("wants the Page's own token, the permission and the task", async () => {
    const user = await sandbox.post(`${page}/feed`, {
      message: "x",
      access_token: shop.tokens.facebookUser ?? "",
    });
    expect(user.body.error).toMatchObject({ code: 190, error_subcode: 2069032 });
    const helper = await sandbox.control.createAccount({
      network: "facebook",
      name: "H",
      tasks: ["ANALYZE"],
    });
    const untasked = await sandbox.post(`/graph.facebook.com/v25.0/${helper.account.id}/feed`, {
      message: "x",
      access_token: helper.tokens.page ?? "",
    });
    expect([untasked.status, untasked.body.error.code]).toEqual([403, 200]);
  });
});
