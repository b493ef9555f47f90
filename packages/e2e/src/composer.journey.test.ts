import { Buffer } from "node:buffer";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESKTOP, expectSoundPage, launchBrowser, PHONE, visit } from "./browser.ts";
import { type ConnectedAccount, connectPlace, connectShop, type Shop } from "./connect-shop.ts";
import { logIn } from "./log-in.ts";
import { signUpOwner } from "./owner-client.ts";
import { uprightPhoto } from "./photo.ts";
import { sandboxClient } from "./sandbox-client.ts";
import { inMinutes } from "./save-post.ts";
import { type Stack, startStack } from "./start-stack.ts";
import { until } from "./until.ts";

describe("what each network gets is the owner's choice", () => {
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
    { device: "a phone that shares files", viewport: PHONE, sharesFiles: true },
    { device: "a desktop that does not", viewport: DESKTOP, sharesFiles: false },
  ])("on $device", async ({ viewport, sharesFiles }) => {
    const owner = await signUpOwner(stack.app);
    await owner.api.auth.updatePreferences.mutate({ onboarded: true });
    const shop = await connectShop(stack, owner, `Chai Corner ${viewport.width}`);
    const place = await connectPlace(stack, owner, `Chai Corner, Main Road ${viewport.width}`);
    const { page, context, complaints } = await visit(browser, { viewport });
    const isPhone = viewport === PHONE;
    if (sharesFiles) await observeShares(page);
    await logIn(page, stack.app, owner);

    await page.goto(`${stack.app}/write`);
    const hint = await pickIdea(page);
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: "chai.png", mimeType: "image/png", buffer: Buffer.from(uprightPhoto()) });
    await page.getByText("1 ready.").waitFor();
    await page.getByRole("button", { name: "Write from this photo" }).click();
    await page.getByText("Your photo could not be looked at").waitFor();
    await expectSoundPage(page, "composer with a text from a photo");
    const text = page.getByLabel("Text", { exact: true });
    expect(await text.inputValue()).toContain(hint);
    await text.fill("Kulhad chai and stories. Call 98765 43210");
    await page.getByRole("textbox", { name: "Hashtags" }).fill("");

    await composeEvent(page);
    await expectSoundPage(page, "composer with an event");
    await page.getByRole("button", { name: "Choose time" }).click();
    await page.getByText("Google Business refuses posts with a phone number in the text.").waitFor();
    await page.getByText("The button on Google Business leads nowhere yet.").waitFor();
    await expectSoundPage(page, "what Google refuses");
    await text.fill("Kulhad chai and stories, free for children");
    await page.getByLabel("What the button opens").fill("chai.example.in/book");

    await cropToOneEnd(page);
    if (isPhone) await page.getByRole("button", { name: "Preview" }).click();
    const preview = page.getByRole("group", { name: "Network" });
    await preview.getByRole("radio", { name: "Google Business" }).check();
    await page.getByRole("article").getByText("Storytelling evening").waitFor();
    await page.getByRole("article").getByText("Book", { exact: true }).waitFor();
    await expectSoundPage(page, "preview of an event");
    if (isPhone) await page.getByRole("button", { name: "Preview" }).click();

    if (isPhone) await planAtBestTime(page);
    await page.getByRole("button", { name: "Choose time" }).click();
    await page.getByRole("button", { name: "Publish now" }).click();
    const onGoogle = page.getByRole("link", { name: "Open on Google Business" });
    await onGoogle.waitFor({ timeout: 30_000 });
    await page.getByRole("link", { name: "Open on Instagram" }).waitFor({ timeout: 30_000 });
    await expectSoundPage(page, "published event");
    const [post] = await Promise.all([context.waitForEvent("page"), onGoogle.click()]);
    await post.getByText("Storytelling evening").waitFor();
    await post.getByText("Book", { exact: true }).waitFor();
    await post.close();
    await expectParts(page, stack, shop, place);
    const groupId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    const { origin } = await owner.api.content.get.query({ groupId });
    expect(origin).toMatchObject({
      goal: "offer",
      visualStyle: "bold",
      idea: { tags: ["Brings people in"] },
    });

    await page.getByRole("button", { name: "Share on WhatsApp" }).click();
    if (sharesFiles) {
      await until("files handed over", 10, async () => (await sharesOf(page)).length === 1);
      expect(await sharesOf(page)).toEqual([
        {
          text: "Kulhad chai and stories, free for children",
          files: ["post-1.jpg image/jpeg"],
          empty: false,
        },
      ]);
    } else {
      await page.getByRole("dialog").getByRole("link", { name: "Save photo" }).waitFor();
      const address = await page.getByRole("link", { name: "Open WhatsApp" }).getAttribute("href");
      expect(address).toBe("https://wa.me/?text=Kulhad%20chai%20and%20stories%2C%20free%20for%20children");
      await expectSoundPage(page, "what is left to do for WhatsApp");
      const saved = page.waitForEvent("download");
      await page.getByRole("link", { name: "Save photo" }).click();
      expect((await saved).suggestedFilename()).toBe("post-1.jpg");
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});

/** The last of the ideas, which is an offer. @returns what it is about */
async function pickIdea(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Ideas for this week" }).click();
  const ideas = page.getByRole("region", { name: "Ideas for this week" });
  await ideas.getByText("Brings people in").first().waitFor();
  await expectSoundPage(page, "ideas for this week");
  await ideas.getByRole("listitem").last().getByRole("button").click();
  const about = page.getByRole("textbox", { name: "What is the post about?" });
  expect(await about.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await page.getByLabel("What should it do?").inputValue()).toBe("offer");
  return about.inputValue();
}

/** An event without the address of its button yet. */
async function composeEvent(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "Event" }).check();
  await page.getByLabel("Name of the event").fill("Storytelling evening");
  const from = page.getByRole("group", { name: "From" });
  await from.getByLabel("Date").fill("2030-12-01");
  await from.getByLabel("Time").fill("17:00");
  const until = page.getByRole("group", { name: "Until" });
  expect(await until.getByLabel("Date").inputValue()).toBe("2030-12-01");
  await until.getByLabel("Time").fill("20:30");
  await page.getByLabel("Button under the post").selectOption("Book");
}

/** With the keyboard alone. */
async function cropToOneEnd(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Choose the part of Photo 1 to show" }).click();
  const dialog = page.getByRole("dialog");
  const area = dialog.getByRole("group", { name: /^Part of the photo/ });
  await area.waitFor();
  await dialog.getByRole("radio", { name: "Square" }).check();
  await dialog.getByLabel("Closer").fill("2");
  await area.focus();
  for (let press = 0; press < 80; press += 1) await page.keyboard.press("ArrowUp");
  await expectSoundPage(page, "crop");
  await dialog.getByRole("button", { name: "Use on Instagram" }).click();
  await dialog.waitFor({ state: "detached" });
}

/** Plans it for tomorrow at the best time, then at the chosen one, and leaves it open for a change. */
async function planAtBestTime(page: Page): Promise<void> {
  const sheet = page.getByRole("dialog");
  const best = page.getByRole("checkbox", { name: /^Take the day's best time: \d/ });
  const changePlan = async () => {
    await page.getByRole("link", { name: "Change" }).click();
    await page.getByRole("button", { name: "Choose time" }).click();
    await sheet.waitFor();
  };
  await page.getByRole("button", { name: "Choose time" }).click();
  await sheet.getByLabel("Date").fill(inMinutes(24 * 60).wallTime.slice(0, 10));
  await sheet.getByLabel("Time", { exact: true }).fill("10:17");
  await best.check();
  await sheet.getByText("Switch it off to take your own time").waitFor();
  await expectSoundPage(page, "the best time of a day");
  const label = (await best.locator("xpath=ancestor::label").textContent()) ?? "";
  const time = label.slice(label.indexOf(": ") + 2).replace(/\s/, " ");
  await sheet.getByRole("button", { name: new RegExp(`^Schedule: .*${time}$`) }).click();

  await page.getByRole("heading", { level: 1, name: time }).waitFor();
  expect(await best.isChecked()).toBe(true);
  await expectSoundPage(page, "post at the best time of its day");
  await changePlan();
  expect(await best.isChecked()).toBe(true);
  await best.uncheck();
  await sheet.getByRole("button", { name: /^Schedule: .*10:17 am$/ }).click();
  await page.getByRole("heading", { level: 1, name: "10:17 am" }).waitFor();
  expect(await best.isChecked()).toBe(false);
  await page.getByRole("link", { name: "Change" }).click();
}

/** Instagram shows a square of one colour, the others the whole photo. */
async function expectParts(page: Page, stack: Stack, shop: Shop, place: ConnectedAccount): Promise<void> {
  const shownOn = async (accountId: string) => {
    const [post] = await sandboxClient(stack.sandbox).ledger(accountId);
    return page.evaluate(readPicture, post?.imageUrls[0] ?? "");
  };
  const instagram = await shownOn(shop.instagram.networkId);
  expect(instagram.width).toBe(instagram.height);
  expect(instagram.above).toBe(instagram.below);
  for (const accountId of [shop.page.networkId, place.networkId]) {
    expect(await shownOn(accountId)).toEqual({ width: 600, height: 900, above: "red", below: "blue" });
  }
}

/** Runs in the page. */
async function readPicture(address: string) {
  const bitmap = await createImageBitmap(await (await fetch(address)).blob());
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("no canvas");
  context.drawImage(bitmap, 0, 0);
  const colourAt = (y: number) => {
    const [red = 0, , blue = 0] = context.getImageData(width >> 1, y, 1, 1).data;
    return red > blue ? "red" : "blue";
  };
  return { width, height, above: colourAt(4), below: colourAt(height - 5) };
}

type Shared = { text: string; files: string[]; empty: boolean };

/** Stands where the device's own sheet of apps would open, and keeps what it was given. */
async function observeShares(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shares: Shared[] = [];
    Object.assign(globalThis, { shares });
    Object.assign(navigator, {
      canShare: () => true,
      share: async ({ text = "", files = [] }: ShareData) => {
        shares.push({
          text,
          files: files.map(({ name, type }) => `${name} ${type}`),
          empty: files.some(({ size }) => size === 0),
        });
      },
    });
  });
}

function sharesOf(page: Page): Promise<Shared[]> {
  return page.evaluate(() => (globalThis as unknown as { shares: Shared[] }).shares);
}
