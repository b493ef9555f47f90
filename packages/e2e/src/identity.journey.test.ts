import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESKTOP, expectSoundPage, launchBrowser, PHONE, visit } from "./browser.ts";
import { connectShop, type Shop } from "./connect-shop.ts";
import { logIn } from "./log-in.ts";
import { type Owner, signUpOwner } from "./owner-client.ts";
import { onlyTarget, savePost } from "./save-post.ts";
import { type Stack, startStack } from "./start-stack.ts";
import { until } from "./until.ts";

const NEW_PASSWORD = "naya garam samosa";

describe("who somebody is, and what she is told", () => {
  let stack: Stack;
  let browser: Browser;
  let owner: Owner;
  let shop: Shop;

  beforeAll(async () => {
    stack = await startStack();
    for (const tasks of ["publishing", "notifications"]) await stack.startWorker(tasks);
    browser = await launchBrowser();
    owner = await signUpOwner(stack.app);
    shop = await connectShop(stack, owner, "Asha Cafe");
    await owner.api.auth.updatePreferences.mutate({ onboarded: true });
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it.for([
    { device: "a phone", viewport: PHONE, locale: "hi" as const },
    { device: "a desktop", viewport: DESKTOP, locale: "en" as const },
  ])("begins posts as she likes and hears of one that failed, on $device", async ({ viewport, locale }) => {
    const { groupId } = await savePost(owner, shop, {
      network: "facebook",
      caption: "Too late",
      when: "now",
    });
    await until("the post", 40, async () => {
      const { status } = onlyTarget(await owner.api.content.get.query({ groupId }));
      return status === "published";
    });
    // As it is after a network's refusal.
    await stack.query(`UPDATE publish_history SET status = 'failed', version = version + 1
                        WHERE content_id IN (SELECT id FROM content WHERE group_id = '${groupId}')`);
    await owner.api.auth.updatePreferences.mutate({ locale, language: "hinglish", tone: "minimal" });
    await until("the notification", 60, async () => (await owner.api.notifications.unread.query()) > 0);

    const { page, context, complaints } = await visit(browser, { viewport });
    await logIn(page, stack.app, owner);
    const bell = locale === "hi" ? "1 नई सूचना" : "1 new notification";
    await page.getByRole("link", { name: bell }).filter({ visible: true }).click();
    await page.getByRole("link", { name: "Asha Cafe" }).first().waitFor();
    await expectSoundPage(page, "notifications");
    await page.getByRole("link", { name: "Asha Cafe" }).first().click();
    await page.waitForURL(`${stack.app}/posts/${groupId}`);
    await until("that it is read", 20, async () => (await owner.api.notifications.unread.query()) === 0);

    await page.goto(`${stack.app}/settings`);
    await page.getByLabel(locale === "hi" ? "आधुनिक" : "Modern").click();
    await page.locator('input[value="modern"]:checked').waitFor();
    await until("that it is kept", 20, async () => {
      const session = await owner.api.auth.session.query();
      return session?.preferences.visualStyle === "modern";
    });
    await expectSoundPage(page, "settings");
    await page.goto(`${stack.app}/settings/devices`);
    await page.getByLabel(locale === "hi" ? "मौजूदा पासवर्ड" : "Current password").waitFor();
    await expectSoundPage(page, "log-in settings");
    await page.goto(`${stack.app}/write`);
    for (const value of ["hinglish", "modern"])
      expect(await page.locator(`input[type="radio"][value="${value}"]`).isChecked()).toBe(true);
    expect(
      await page
        .locator("select")
        .evaluateAll((all) => all.map((select) => (select as HTMLSelectElement).value)),
    ).toContain("minimal");
    await expectSoundPage(page, "composer");
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("chooses a new password by the outbox's link, which ends her other sessions and works once", async () => {
    await owner.api.auth.updatePreferences.mutate({ locale: "en" });
    const other = await visit(browser, { viewport: DESKTOP });
    await logIn(other.page, stack.app, owner);

    const { page, context, complaints } = await visit(browser, { viewport: PHONE });
    await page.goto(`${stack.app}/log-in`);
    await page.getByRole("link", { name: "Forgot it?" }).click();
    await page.getByRole("heading", { name: "A new password" }).waitFor();
    await expectSoundPage(page, "ask for a link");
    await page.getByLabel("E-mail").fill(owner.email);
    await page.getByRole("button", { name: "Send the link" }).click();
    await page.getByRole("link", { name: "Open the outbox" }).click();
    await page.getByRole("heading", { name: "Outbox" }).waitFor();
    await expectSoundPage(page, "outbox");
    const link = page.locator("article", { hasText: "Choose a new password" }).getByRole("link").first();
    const address = (await link.getAttribute("href")) ?? "";
    await link.click();
    await page.getByLabel("New password").fill("short");
    await page.getByRole("button", { name: "Set the password" }).click();
    await page.getByText("at least", { exact: false }).first().waitFor();
    await expectSoundPage(page, "choose a password");
    await page.getByLabel("New password").fill(NEW_PASSWORD);
    await page.getByRole("button", { name: "Set the password" }).click();
    await page.getByRole("heading", { name: "Your new password is set" }).waitFor();

    // Her other browser is out at its next question to the server.
    await other.page.goto(`${stack.app}/settings`);
    await other.page.waitForURL(/\/log-in/);

    // The link is used up, and says so in both languages with the way to a new one.
    await page.goto("about:blank");
    await page.goto(address);
    await page.getByRole("heading", { name: "This link does not work any more" }).waitFor();
    await expectSoundPage(page, "used link");
    await page.getByRole("radio", { name: "हिन्दी" }).click();
    await page.getByRole("link", { name: "नया लिंक भेजें" }).click();
    await page.getByRole("heading", { name: "नया पासवर्ड" }).waitFor();
    await expectSoundPage(page, "ask for a link in Hindi");
    // A refused password and a used link are answers of the server that browsers report.
    expect(complaints.filter((line) => !line.includes("400"))).toEqual([]);
    await context.close();
    await other.context.close();
  });
});
