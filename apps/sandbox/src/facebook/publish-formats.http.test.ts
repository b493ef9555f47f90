import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CreatedAccount } from "../control/control-types.ts";
import { call, type SandboxForTests, startSandboxForTests } from "../testing/sandbox-for-tests.ts";

describe("Facebook reels and stories", () => {
  let sandbox: SandboxForTests;
  let shop: CreatedAccount;
  let token: string;
  let page: string;

  beforeAll(async () => {
    sandbox = await startSandboxForTests({ containerPolls: 1 });
  });
  beforeEach(async () => {
    shop = await sandbox.control.createAccount({ network: "facebook", name: "Shop" });
    token = shop.tokens.page ?? "";
    page = `/graph.facebook.com/v25.0/${shop.account.id}`;
  });
  afterAll(() => sandbox.close());

  const post = (edge: string, parameters: Record<string, string>) =>
    sandbox.post(`${page}/${edge}`, { access_token: token, ...parameters });
  const upload = (url: string, file: string) =>
    call(url, {
      method: "POST",
      headers: { authorization: `OAuth ${token}`, file_url: `${sandbox.pictures.url}/${file}` },
    });
  const status = async (videoId: string) =>
    (await sandbox.get(`/graph.facebook.com/v25.0/${videoId}`, { fields: "status", access_token: token }))
      .body.status;
  const start = async (edge: string) => (await post(edge, { upload_phase: "start" })).body;
  const ledger = () => sandbox.control.ledger(shop.account.id);

  it("takes a reel through start, upload and processing to its one visible call", async () => {
    const { video_id, upload_url } = await start("video_reels");
    const finish = () =>
      post("video_reels", {
        upload_phase: "finish",
        video_id,
        video_state: "PUBLISHED",
        description: "Pour",
      });
    expect((await finish()).body.error.code).toBe(6000);
    expect((await upload(upload_url, "reel.mp4")).body).toEqual({ success: true });
    expect((await status(video_id)).video_status).toBe("processing");
    expect(await status(video_id)).toMatchObject({
      video_status: "ready",
      publishing_phase: { publish_status: "draft" },
    });
    expect((await finish()).body).toEqual({ success: true });
    expect((await status(video_id)).publishing_phase.publish_status).toBe("published");
    expect((await finish()).body.error.code).toBe(100);
    expect(await ledger()).toMatchObject([{ product: "REELS", caption: "Pour" }]);
  });

  it("lets a video that breaks the rules fail in processing", async () => {
    const { video_id, upload_url } = await start("video_reels");
    await upload(upload_url, "wide.mp4");
    await status(video_id);
    expect(await status(video_id)).toMatchObject({
      video_status: "error",
      processing_phase: { status: "error" },
    });
  });

  it("refuses uploads without right, file or session", async () => {
    const { upload_url } = await start("video_reels");
    expect((await call(upload_url, { method: "POST" })).status).toBe(401);
    const stranger = await call(upload_url, { method: "POST", headers: { authorization: "OAuth nobody" } });
    expect(stranger.body.debug_info.type).toBe("NotAuthorizedError");
    expect((await upload(upload_url, "nowhere.mp4")).body.debug_info.retriable).toBe(true);
    expect((await upload(`${upload_url}1`, "reel.mp4")).status).toBe(404);
  });

  it("publishes photo and video stories, which stand in a list of their own", async () => {
    const url = `${sandbox.pictures.url}/jpeg-1080x1920`;
    const photo = (await post("photos", { url, published: "false" })).body.id;
    const photoStory = (await post("photo_stories", { photo_id: photo })).body;
    expect(photoStory).toEqual({ success: true, post_id: expect.any(String) });
    expect((await post("photo_stories", { photo_id: photo })).body.error.error_subcode).toBe(1366051);
    const { video_id, upload_url } = await start("video_stories");
    await upload(upload_url, "reel.mp4");
    const videoStory = (await post("video_stories", { upload_phase: "finish", video_id })).body;
    const { body } = await sandbox.get(`${page}/stories`, { access_token: token });
    expect(body.data).toMatchObject([
      { post_id: videoStory.post_id, media_type: "video", media_id: video_id },
      { post_id: photoStory.post_id, media_type: "photo", media_id: photo },
    ]);
    expect((await sandbox.get(`${page}/posts`, { access_token: token })).body.data).toEqual([]);
  });
});
