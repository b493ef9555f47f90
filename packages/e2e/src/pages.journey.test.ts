import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESKTOP, expectSoundPage, launchBrowser, PHONE, visit } from "./browser.ts";
import { connectShop, type Shop } from "./connect-shop.ts";
import { logIn } from "./log-in.ts";
import { type Owner, signUpOwner } from "./owner-client.ts";
import { sandboxClient } from "./sandbox-client.ts";
import { inMinutes, onlyTarget, savePost } from "./save-post.ts";
import { type Stack, startStack } from "./start-stack.ts";
import { until } from "./until.ts";

/** Every page of the app, filled, in the language, the colours and the size that are hardest. */
describe("every page is sound", () => {
  let stack: Stack;
  let browser: Browser;
  let owner: Owner;
  let shop: Shop;
  let published: string;
  let failed: string;
  let planned: string;
  /** Planned for an account that has to be connected again. */
  let threatened: string;

  beforeAll(async () => {
    stack = await startStack();
    await stack.startWorker();
    browser = await launchBrowser();
    owner = await signUpOwner(stack.app);
    shop = await connectShop(stack, owner, "Asha Cafe");
    const save = async (
      caption: string,
      when: Parameters<typeof savePost>[2]["when"],
      network: "instagram" | "facebook",
    ) => (await savePost(owner, shop, { network, caption, when })).groupId;
    await save("आज की ताज़ी जलेबी", null, "facebook");
    planned = await save("Kal subah saat baje se garam poha", inMinutes(24 * 60), "instagram");
    const ends = (groupId: string, status: string) =>
      until(`a ${status} post`, 30, async () => {
        return onlyTarget(await owner.api.content.get.query({ groupId })).status === status;
      });
    published = await save("Fresh jalebi from four", "now", "instagram");
    await ends(published, "published");
    await sandboxClient(stack.sandbox).setFaults(shop.page.networkId, [{ fault: "token-revoked" }]);
    failed = await save("Closed on Monday", "now", "facebook");
    await ends(failed, "failed");
    threatened = await save("Kal ki khaas thali", inMinutes(30 * 60), "facebook");
    await owner.api.auth.updatePreferences.mutate({ onboarded: true });
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it.for([
    { name: "phone, Hindi, dark", viewport: PHONE, colorScheme: "dark", locale: "hi" },
    { name: "phone, Hindi, light", viewport: PHONE, colorScheme: "light", locale: "hi" },
    { name: "desktop, English, dark", viewport: DESKTOP, colorScheme: "dark", locale: "en" },
  ] as const)("$name", async ({ viewport, colorScheme, locale }) => {
    await owner.api.auth.updatePreferences.mutate({ locale, theme: "system" });
    const { page, context, complaints } = await visit(browser, { viewport, colorScheme });
    await logIn(page, stack.app, owner);
    const paths = [
      "/",
      "/write",
      "/posts",
      "/posts?view=calendar",
      `/posts/${published}`,
      `/posts/${failed}`,
      `/posts/${planned}`,
      `/posts/${planned}/edit`,
      `/posts/${threatened}`,
      "/results",
      "/results?from=2024-01-01&to=2024-01-31",
      "/accounts",
      "/accounts/health",
      "/accounts?problem=connect-denied",
      "/settings",
      "/settings/media",
      "/settings/organizations",
      "/settings/devices",
      "/no-such-page",
    ];
    for (const path of paths) {
      await page.goto(`${stack.app}${path}`);
      await page.locator("h1").first().waitFor();
      await page.waitForFunction(() => !document.querySelector(".skeleton"));
      await expectSoundPage(page, `${path} (${locale}, ${colorScheme})`);
      expect(await page.locator("html").getAttribute("lang"), path).toBe(locale);
      if (locale === "hi")
        expect(await page.locator("h1").first().textContent(), path).toMatch(/[\u0900-\u097f]/);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});
