import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CreatedAccount } from "../control/control-types.ts";
import { publishImage, publishText } from "../testing/publish.ts";
import { type SandboxForTests, startSandboxForTests } from "../testing/sandbox-for-tests.ts";

const HOSTILE = `<script>alert(1)</script> "quoted" & <img src=x onerror=alert(1)> #चाय @chai.adda`;

describe("pages", () => {
  let sandbox: SandboxForTests;
  let instagram: CreatedAccount;
  let page: CreatedAccount;

  beforeAll(async () => {
    sandbox = await startSandboxForTests({ containerPolls: 0 });
    instagram = await sandbox.control.createAccount({
      network: "instagram",
      name: "<b>Shop</b>",
      username: "shop",
      about: HOSTILE,
    });
    page = await sandbox.control.createAccount({
      network: "facebook",
      name: "Shop & Sons",
      username: "shopandsons",
    });
    await publishImage(sandbox, instagram, HOSTILE);
    await publishText(sandbox, page, HOSTILE);
  });
  afterAll(() => sandbox.close());

  const open = async (path: string) => {
    const response = await fetch(new URL(path, sandbox.url));
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  it("label themselves, allow nothing foreign and escape what people wrote", async () => {
    const permalinks = (await sandbox.control.ledger()).map(({ permalink }) => permalink);
    const paths = ["/", "/www.instagram.com/shop/", `/www.facebook.com/${page.account.id}`, ...permalinks];
    for (const path of paths) {
      const { status, headers, text } = await open(path);
      expect(status, path).toBe(200);
      expect(text, path).toContain("Sandbox network: nothing here is public");
      expect(headers.get("content-security-policy"), path).toMatch(
        /^default-src 'none'; img-src 'self'; media-src 'self'; style-src 'self'/,
      );
      expect(headers.get("x-content-type-options"), path).toBe("nosniff");
      expect(text, path).not.toMatch(/<script>alert|<img src=x|<b>Shop|style="/);
    }
  });

  it("show what was published, by every address that the networks know", async () => {
    const [image, text] = await sandbox.control.ledger();
    const feed = (await open("/www.instagram.com/shop")).text;
    expect(feed).toContain(`/pictures/${image?.imageHashes[0]}`);
    expect(feed).toContain(new URL(image?.permalink ?? "").pathname);
    expect(feed).toContain(`<span class="tag">#चाय</span>`);
    for (const address of [page.account.id, "shopandsons"])
      expect((await open(`/www.facebook.com/${address}`)).text).toContain("&amp; Sons");
    const byId = await open(`/www.facebook.com/${text?.postId}`);
    expect(byId.text).toBe((await open(text?.permalink ?? "")).text);
  });

  it("serve pictures as the bytes that were fetched", async () => {
    const [image] = await sandbox.control.ledger(instagram.account.id);
    const picture = await open(`/pictures/${image?.imageHashes[0]}`);
    expect(picture.headers.get("content-type")).toBe("image/jpeg");
    expect(picture.headers.get("content-security-policy")).toBe("default-src 'none'");
    const avatar = await open(`/avatars/${instagram.account.id}.svg`);
    expect(avatar.headers.get("content-type")).toBe("image/svg+xml");
    expect(avatar.text).not.toContain("<b>");
  });

  it.each([
    "/nowhere",
    "/www.instagram.com/nobody/",
    "/www.instagram.com/p/nothing/",
    "/www.facebook.com/1",
    "/www.facebook.com/1/posts/2",
    "/pictures/..%2f..%2fsandbox.sqlite",
    `/pictures/${"0".repeat(64)}`,
    "/avatars/1.svg",
    "/assets/../main.ts",
  ])("%s is not there, and says so on a page", async (path) => {
    const { status, text } = await open(path);
    expect(status).toBe(404);
    expect(text).toContain("Nothing here");
  });

  it("page through a long feed", async () => {
    const busy = await sandbox.control.createAccount({ network: "facebook", name: "Busy" });
    for (let post = 1; post <= 26; post += 1) await publishText(sandbox, busy, `post number ${post}.`);
    const first = (await open(`/www.facebook.com/${busy.account.id}`)).text;
    expect(first).toContain("post number 26.");
    expect(first).not.toContain("post number 2.");
    const [, older = ""] = /href="([^"]+\?before=\d+)"/.exec(first) ?? [];
    const second = (await open(older)).text;
    expect(second).toContain("post number 2.");
    expect(second).not.toContain("post number 26.");
  });

  it("name the app and every account on the consent page, which may lead back to the app alone", async () => {
    const query = new URLSearchParams({
      client_id: "sandbox-app",
      redirect_uri: "http://127.0.0.1:9/oauth/callback",
      response_type: "code",
      scope: "instagram_business_basic",
      state: `"><script>alert(1)</script>`,
    });
    const { headers, text } = await open(`/www.instagram.com/oauth/authorize?${query}`);
    expect(headers.get("content-security-policy")).toContain("form-action 'self' http://127.0.0.1:9;");
    expect(text).toContain("Business Pro");
    expect(text).toContain(`value="${instagram.account.id}"`);
    expect(text).not.toContain("<script>alert");
  });
});
