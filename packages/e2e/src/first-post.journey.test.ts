import { Buffer } from "node:buffer";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESKTOP, expectSoundPage, launchBrowser, PHONE, visit } from "./browser.ts";
import { photo } from "./photo.ts";
import { sandboxClient } from "./sandbox-client.ts";
import { type Stack, startStack } from "./start-stack.ts";
import { until } from "./until.ts";

describe("from nothing to a published post", () => {
  let stack: Stack;
  let browser: Browser;

  beforeAll(async () => {
    stack = await startStack();
    await stack.startWorker();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it.for([
    { device: "a phone", viewport: PHONE },
    { device: "a desktop", viewport: DESKTOP },
  ])("on $device", async ({ viewport }) => {
    const shopName = `Chai Corner ${viewport.width}`;
    const { pageId, instagramId } = await sandboxClient(stack.sandbox).createPage(shopName);
    const { page, context, complaints } = await visit(browser, { viewport });

    await page.goto(`${stack.app}/sign-up`);
    await page.getByLabel("Your name").fill("Meera Kulkarni");
    await page.getByLabel("E-mail").fill(`meera-${viewport.width}@example.com`);
    await page.getByLabel("Password", { exact: true }).fill("ginger chai at four");
    await expectSoundPage(page, "sign-up");
    await page.getByRole("button", { name: "Create account" }).click();

    await page.getByLabel("Name on the board").fill(shopName);
    await page.getByRole("radio", { name: "Tea shop" }).check();
    await page.getByLabel("What do people come to you for?").fill("Ginger chai, hot bhajiya");
    await expectSoundPage(page, "onboarding: shop");
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByRole("radio", { name: /Hinglish/ }).check();
    await expectSoundPage(page, "onboarding: language and tone");
    await page.getByRole("button", { name: "Go on" }).click();
    await expectSoundPage(page, "onboarding: first account");
    await page.getByRole("button", { name: "Connect with Facebook" }).click();

    await page.waitForURL(/dialog\/oauth/);
    for (const box of await page.locator('input[name="account"]').all()) {
      await box.setChecked([pageId, instagramId].includes((await box.getAttribute("value")) ?? ""));
    }
    await page.getByRole("button", { name: "Allow" }).click();
    await page.waitForURL(/\/connect\//);
    await expectSoundPage(page, "choose accounts");
    await page.getByRole("button", { name: "Connect 2 accounts" }).click();
    await page.getByRole("button", { name: "Go to my counter" }).click();

    await page.getByText("Your first post is two minutes away").waitFor();
    await expectSoundPage(page, "home before the first post");
    await page
      .getByLabel("What is new in the shop?")
      .fill("Baarish special: do chai ke saath ek bhajiya free");
    await page.getByRole("button", { name: "Write the post" }).click();
    await page.getByRole("button", { name: "Write it" }).click();
    await page.getByRole("button", { name: "Write others" }).waitFor();
    await page.getByRole("group", { name: "Text" }).getByRole("radio").nth(1).check();
    await page.locator('input[type="file"]').setInputFiles(
      [photo(), photo(20, 60, 120)].map((bytes, index) => ({
        name: `bhajiya-${index}.png`,
        mimeType: "image/png",
        buffer: Buffer.from(bytes),
      })),
    );
    await page.getByText("2 ready.").waitFor();
    await page.getByLabel("First comment on Instagram").fill("#bhajiya #baarish");
    await expectSoundPage(page, "composer");
    await page.getByRole("button", { name: "Choose time" }).click();
    await page
      .getByRole("dialog")
      .getByText(/India|IST/)
      .first()
      .waitFor();
    await expectSoundPage(page, "choose the time");
    await page.getByRole("button", { name: "Publish now" }).click();

    // No reload from here: the page follows by itself.
    const instagram = page.getByRole("link", { name: "Open on Instagram" });
    const facebook = page.getByRole("link", { name: "Open on Facebook" });
    await instagram.waitFor({ timeout: 30_000 });
    await facebook.waitFor({ timeout: 30_000 });
    await expectSoundPage(page, "post");

    const permalink = (await instagram.getAttribute("href")) ?? "";
    const [network] = await Promise.all([context.waitForEvent("page"), instagram.click()]);
    await network.getByText("Sandbox network: nothing here is public").waitFor();
    expect(network.url()).toBe(permalink);
    await network.close();

    const ledger = sandboxClient(stack.sandbox);
    for (const id of [instagramId, pageId]) {
      const posts = await ledger.ledger(id);
      expect(posts.map(({ imageHashes }) => imageHashes.length)).toEqual([2]);
    }
    await until("the first comment", 30, async () => {
      const [post] = await ledger.ledger(instagramId);
      return post?.comments[0] === "#bhajiya #baarish";
    });

    // Figures arrive by a job and appear by themselves as well.
    await until("figures on the post", 40, () =>
      page
        .getByText(/^As of /)
        .first()
        .isVisible(),
    );
    // What the page shows already is not told again as news.
    await page.reload();
    await page
      .getByText(/^As of /)
      .first()
      .waitFor();
    expect(await page.getByLabel("Messages").getByText("Published").count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
