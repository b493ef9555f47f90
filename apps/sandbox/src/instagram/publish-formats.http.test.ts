import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CreatedAccount } from "../control/control-types.ts";
import {
  type GraphAnswer,
  type SandboxForTests,
  startSandboxForTests,
} from "../testing/sandbox-for-tests.ts";

describe("Instagram carousels, reels and stories", () => {
  let sandbox: SandboxForTests;
  let shop: CreatedAccount;
  let token: string;
  let node: string;

  beforeAll(async () => {
    sandbox = await startSandboxForTests({ containerPolls: 0 });
  });
  beforeEach(async () => {
    shop = await sandbox.control.createAccount({ network: "instagram", name: "Shop" });
    token = shop.tokens.instagramLogin ?? "";
    node = `/graph.instagram.com/v25.0/${shop.account.id}`;
  });
  afterAll(() => sandbox.close());

  const at = (file: string) => `${sandbox.pictures.url}/${file}`;
  const create = (parameters: Record<string, string>) =>
    sandbox.post(`${node}/media`, { access_token: token, ...parameters });
  const item = async (parameters: Record<string, string>) =>
    (await create({ is_carousel_item: "true", ...parameters })).body.id as string;
  const publish = (id: string) =>
    sandbox.post(`${node}/media_publish`, { creation_id: id, access_token: token });
  const read = (path: string, fields: string) =>
    sandbox.get(`/graph.instagram.com/v25.0/${path}`, { fields, access_token: token });
  const refusal = ({ status, body }: GraphAnswer) => [status, body.error?.code, body.error?.error_subcode];
  const ledger = async () => await sandbox.control.ledger(shop.account.id);

  it("puts pictures and videos into one post, in their order", async () => {
    const items = [
      await item({ image_url: at("jpeg-800x800"), alt_text: "Tea" }),
      await item({ media_type: "VIDEO", video_url: at("reel.mp4") }),
      await item({ image_url: at("jpeg-600x600") }),
    ];
    const parent = await create({ media_type: "CAROUSEL", children: items.join(","), caption: "Three" });
    const media = (await publish(parent.body.id)).body.id;
    const { body } = await read(media, "media_type,media_product_type,children,caption");
    expect(body).toMatchObject({
      media_type: "CAROUSEL_ALBUM",
      media_product_type: "FEED",
      caption: "Three",
    });
    expect(body.children.data).toHaveLength(3);
    const posts = await ledger();
    expect(posts).toHaveLength(1);
    expect(posts[0]?.imageUrls).toEqual([at("jpeg-800x800"), at("reel.mp4"), at("jpeg-600x600")]);
  });

  it("refuses carousels of the wrong size, of strangers and of what is no item", async () => {
    const one = await item({ image_url: at("jpeg-800x800") });
    const whole = (await create({ image_url: at("jpeg-800x800") })).body.id;
    const carousel = (children: string) => create({ media_type: "CAROUSEL", children });
    expect(refusal(await carousel(one))).toEqual([400, 100, 2207028]);
    expect(refusal(await carousel(Array(11).fill(one).join(",")))).toEqual([400, 100, 2207028]);
    expect(refusal(await carousel(`${one},${whole}`))).toEqual([400, 24, 2207006]);
    expect(refusal(await publish(one))).toEqual([400, 24, 2207006]);
    await sandbox.control.setFaults(shop.account.id, [{ fault: "slow-container", times: 1, polls: 1 }]);
    const slow = await item({ image_url: at("jpeg-800x800") });
    expect(refusal(await carousel(`${one},${slow}`))).toEqual([400, 9007, 2207027]);
    expect(await ledger()).toEqual([]);
  });

  it("publishes a reel, which reads as a video of the reels", async () => {
    const made = await create({ media_type: "REELS", video_url: at("reel.mp4"), caption: "Pour" });
    const media = (await publish(made.body.id)).body.id;
    expect((await read(media, "media_type,media_product_type")).body).toMatchObject({
      media_type: "VIDEO",
      media_product_type: "REELS",
    });
    expect((await ledger())[0]).toMatchObject({ product: "REELS", caption: "Pour" });
    const insights = await sandbox.get(`/graph.instagram.com/v25.0/${media}/insights`, {
      metric: "views,ig_reels_avg_watch_time",
      access_token: token,
    });
    expect(insights.body.data.map(({ name }: { name: string }) => name)).toEqual([
      "views",
      "ig_reels_avg_watch_time",
    ]);
  });

  it("shows a story among stories, without its caption, for a day", async () => {
    const made = await create({ media_type: "STORIES", image_url: at("jpeg-1080x1920"), caption: "unseen" });
    const media = (await publish(made.body.id)).body.id;
    const stories = await read(`${shop.account.id}/stories`, "id,caption,media_product_type");
    expect(stories.body.data).toEqual([{ id: media, media_product_type: "STORY" }]);
    expect((await read(`${shop.account.id}/media`, "id")).body.data).toEqual([]);
    expect((await ledger())[0]).toMatchObject({ product: "STORY", caption: null });
    await sandbox.control.setClock(90_000);
    expect((await read(`${shop.account.id}/stories`, "id")).body.data).toEqual([]);
    await sandbox.control.setClock(0);
  });

  it("refuses videos that Instagram refuses", async () => {
    const reel = (file: string) => create({ media_type: "REELS", video_url: at(file) });
    expect(refusal(await reel("short.mp4"))).toEqual([400, 352, 2207026]);
    expect(refusal(await reel("jpeg-800x800"))).toEqual([400, 9004, 2207052]);
    expect(refusal(await reel("nowhere"))).toEqual([400, 9004, 2207052]);
    expect(refusal(await create({ media_type: "VIDEO", video_url: at("reel.mp4") }))).toEqual([
      400, 100, 2207023,
    ]);
    expect(refusal(await create({ media_type: "REELS" }))).toEqual([400, 100, undefined]);
  });

  it("takes a remark of the account under its post, but not under a story", async () => {
    const image = await create({ image_url: at("jpeg-800x800") });
    const media = (await publish(image.body.id)).body.id;
    const comment = (id: string, message: string) =>
      sandbox.post(`/graph.instagram.com/v25.0/${id}/comments`, { message, access_token: token });
    expect((await comment(media, "#chai")).body.id).toMatch(/^\d{17}$/);
    const listed = await read(`${media}/comments`, "id,text,username");
    expect(listed.body.data).toEqual([
      expect.objectContaining({ text: "#chai", username: shop.account.username }),
    ]);
    expect((await ledger())[0]?.comments).toEqual(["#chai"]);
    const story = await create({ media_type: "STORIES", image_url: at("jpeg-800x800") });
    expect(refusal(await comment((await publish(story.body.id)).body.id, "no"))).toEqual([
      400,
      100,
      undefined,
    ]);
  });
});
