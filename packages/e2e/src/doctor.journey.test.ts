import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { expectSoundPage, launchBrowser, PHONE, visit } from "./browser.ts";
import { connectShop, type Shop } from "./connect-shop.ts";
import { type Owner, signUpOwner } from "./owner-client.ts";
import { sandboxClient } from "./sandbox-client.ts";
import { inMinutes, savePost } from "./save-post.ts";
import { type Stack, startStack } from "./start-stack.ts";
import { until } from "./until.ts";

let stack: Stack;
let browser: Browser;
let owner: Owner;
let shop: Shop;
beforeAll(async () => {
  stack = await startStack();
  await stack.startWorker();
  browser = await launchBrowser();
  owner = await signUpOwner(stack.app);
  shop = await connectShop(stack, owner, "Asha Cafe");
  await owner.api.auth.updatePreferences.mutate({ onboarded: true });
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

const healthOf = async (id: string) =>
  (await owner.api.accounts.list.query()).find((account) => account.id === id)?.health;

it("a token that ends is told before the next post is due, and gone once the account is connected again", {
  timeout: 120_000,
}, async () => {
  const healthy = await until("the first look at both accounts", 30, async () => {
    const states = [await healthOf(shop.page.id), await healthOf(shop.instagram.id)];
    return states.every((health) => health?.state === "green") ? states : null;
  });
  expect(healthy[0]?.findings.map(({ check }) => check)).toContain("media-reachable");

  const { groupId } = await savePost(owner, shop, {
    network: "facebook",
    caption: "Tomorrow's thali",
    when: inMinutes(26 * 60),
  });
  const network = sandboxClient(stack.sandbox);
  await network.setFaults(shop.page.networkId, [{ fault: "token-expired" }]);
  // A day goes by.
  await stack.query(
    `UPDATE account_checks SET next_check_at = now() WHERE social_account_id = '${shop.page.id}'`,
  );
  const group = await until("the warning on the post", 60, async () => {
    const found = await owner.api.content.get.query({ groupId });
    const steps = found.versions[0]?.targets[0]?.timeline.map(({ step }) => step) ?? [];
    return steps.includes("account-warning") ? found : null;
  });
  expect(group.status).toBe("scheduled");
  expect(group.versions[0]?.targets[0]?.warning).toMatchObject({ key: "account-needs-reconnect" });

  const { page, context, complaints } = await visit(browser, { viewport: PHONE });
  await page.goto(`${stack.app}/log-in`);
  await page.locator('input[type="email"]').fill(owner.email);
  await page.locator('input[type="password"]').fill(owner.password);
  await page.locator('button[type="submit"]').click();
  await page.getByText("1 planned post would fail").waitFor();
  await expectSoundPage(page, "home with a threat");
  await page.goto(`${stack.app}/posts/${groupId}`);
  await page.getByText("This post would not go out as things stand").waitFor();
  await page.getByRole("link", { name: "See what to do" }).click();
  await page.getByText("Posts would fail").waitFor();
  await expectSoundPage(page, "the doctor with a broken account");
  await page.getByRole("button", { name: "Connect again" }).click();
  await page.waitForURL((url) => url.origin === stack.sandbox);
  expect(complaints).toEqual([]);

  await network.setFaults(shop.page.networkId, []);
  await page.locator(`input[value="${shop.page.networkId}"]`).check();
  await page.locator('button[value="allow"]').click();
  await page.waitForURL(`${stack.app}/connect/**`);
  await page.getByRole("button", { name: /^Connect \d/ }).click();
  await page.waitForURL(`${stack.app}/accounts`);
  await until("the look after the new connection", 30, async () => {
    return (await healthOf(shop.page.id))?.state === "green";
  });
  await page.goto(`${stack.app}/accounts/health`);
  await page.getByRole("button", { name: "Check now" }).first().click();
  await page.getByText(/: All good$/).waitFor();
  expect((await owner.api.content.home.query()).threats).toEqual([]);
  await context.close();
});
