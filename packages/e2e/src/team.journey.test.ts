import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESKTOP, expectSoundPage, launchBrowser, PHONE, visit } from "./browser.ts";
import { logIn } from "./log-in.ts";
import { type Owner, signUpOwner } from "./owner-client.ts";
import { type Stack, startStack } from "./start-stack.ts";

const PASSWORD = "ek cup garam chai";

describe("a team", () => {
  let stack: Stack;
  let browser: Browser;
  let owner: Owner;

  beforeAll(async () => {
    stack = await startStack();
    browser = await launchBrowser();
    owner = await signUpOwner(stack.app);
    await owner.api.auth.updatePreferences.mutate({ onboarded: true, locale: "en" });
    await owner.api.organizations.update.mutate({ name: "Chai Point" });
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it("takes a member in by a link, shows her what her role may, and lets her go at once", async () => {
    const email = `ravi-${crypto.randomUUID()}@example.com`;
    const hers = await visit(browser, { viewport: DESKTOP });
    await logIn(hers.page, stack.app, owner);
    await hers.page.goto(`${stack.app}/settings`);
    await hers.page.getByRole("link", { name: "Team" }).click();
    await hers.page.getByLabel("Their e-mail").fill(email);
    await hers.page.getByRole("button", { name: "Make the link" }).click();
    const link = await hers.page.getByLabel("Link to join").inputValue();
    await hers.page.getByText("0 of 50").waitFor();
    await expectSoundPage(hers.page, "the team");

    const his = await visit(browser, { viewport: PHONE, colorScheme: "dark" });
    await his.page.goto(link);
    await his.page.getByRole("radio", { name: "हिन्दी" }).click();
    await his.page.getByRole("heading", { name: "Chai Point से जुड़ें" }).waitFor();
    await expectSoundPage(his.page, "an invitation");
    await his.page.getByRole("link", { name: "मैं यहाँ नया हूँ" }).click();
    await his.page.locator('input[name="name"]').fill("Ravi");
    await his.page.locator('input[name="email"]').fill("someone-else@example.com");
    await his.page.locator('input[name="password"]').fill(PASSWORD);
    await his.page.locator('button[type="submit"]').click();
    await his.page.getByText("यह न्योता").first().waitFor();
    await his.page.locator('input[name="email"]').fill(email);
    await his.page.locator('button[type="submit"]').click();
    await his.page.waitForURL(`${stack.app}/`);

    await his.page.goto(`${stack.app}/accounts`);
    await his.page.getByText("अकाउंट दुकान के मालिक या एडमिन जोड़ते हैं").waitFor();
    await his.page.goto(`${stack.app}/settings/team`);
    await his.page.getByText(email).waitFor();
    expect(await his.page.getByRole("button", { name: "लिंक बनाएँ" }).count()).toBe(0);
    expect(await his.page.getByRole("heading", { name: "किसने क्या किया" }).count()).toBe(0);
    await expectSoundPage(his.page, "the team for a member");

    await hers.page.reload();
    await hers.page.getByRole("button", { name: "Make owner: Ravi" }).waitFor();
    await expectSoundPage(hers.page, "the team with a member");
    await hers.page.getByRole("button", { name: "Remove Ravi" }).click();
    await hers.page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    await hers.page.getByText("Ravi is no longer in the team.").waitFor();
    await hers.page.getByText("Removed Ravi from the team").waitFor();
    await expectSoundPage(hers.page, "the team with its history");

    const before = his.complaints.length;
    await his.page.goto(`${stack.app}/posts`);
    await his.page.getByText("अभी आप किसी दुकान में नहीं हैं").waitFor();
    await expectSoundPage(his.page, "no shop");
    await his.page.goto(link);
    await his.page.getByText("यह न्योता इस्तेमाल हो चुका है").waitFor();
    await expectSoundPage(his.page, "a used invitation");
    // Chromium tells every refused request; nothing else went wrong.
    for (const said of his.complaints.slice(0, before)) expect(said).toMatch(/status of 4\d\d/);
    expect(hers.complaints).toEqual([]);

    // The last one goes, and the shop with her.
    await hers.page.goto(`${stack.app}/settings/devices`);
    await hers.page.getByRole("button", { name: "Delete my account" }).click();
    const sheet = hers.page.getByRole("dialog");
    await sheet.getByText("Closes, because only you work there.").waitFor();
    await expectSoundPage(hers.page, "before an account is deleted");
    await sheet.getByLabel("Your password").fill("not hers");
    await sheet.getByRole("button", { name: "Delete for good" }).click();
    await sheet.getByText("This is not your current password.").waitFor();
    await sheet.getByLabel("Your password").fill(owner.password);
    await sheet.getByRole("button", { name: "Delete for good" }).click();
    await hers.page.getByRole("heading", { name: "Your account is deleted" }).waitFor();
    await expectSoundPage(hers.page, "after an account was deleted");
    await hers.page.goto(`${stack.app}/settings`);
    await hers.page.waitForURL(/log-in/);
    await Promise.all([hers.context.close(), his.context.close()]);
  });
});
