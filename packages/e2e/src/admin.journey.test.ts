import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESKTOP, expectSoundPage, launchBrowser, PHONE, visit } from "./browser.ts";
import { connectShop, type Shop } from "./connect-shop.ts";
import { type Owner, signUpOwner } from "./owner-client.ts";
import { sandboxClient } from "./sandbox-client.ts";
import { inMinutes, onlyTarget, savePost } from "./save-post.ts";
import { type Stack, startStack } from "./start-stack.ts";
import { until } from "./until.ts";

const CAPTION = "Fresh samosas at four";

describe("the internal panel", () => {
  let stack: Stack;
  let browser: Browser;
  let owner: Owner;
  let shop: Shop;
  let staff: { email: string; password: string };
  let failedId: string;
  let reviewId: string;

  beforeAll(async () => {
    stack = await startStack();
    await stack.startWorker();
    browser = await launchBrowser();
    owner = await signUpOwner(stack.app);
    shop = await connectShop(stack, owner, "Asha Cafe");
    await owner.api.auth.updatePreferences.mutate({ onboarded: true });
    staff = await stack.createStaff();
    await sandboxClient(stack.sandbox).setFaults(shop.instagram.networkId, [{ fault: "account-restricted" }]);
    const failing = await savePost(owner, shop, { network: "instagram", caption: CAPTION, when: "now" });
    const unclear = await savePost(owner, shop, {
      network: "facebook",
      caption: CAPTION,
      when: inMinutes(600),
    });
    [failedId, reviewId] = [onlyTarget(failing).id, onlyTarget(unclear).id];
    await until("the failure", 40, async () => {
      const group = await owner.api.content.get.query({ groupId: failing.groupId });
      return onlyTarget(group).status === "failed";
    });
    await stack.query(`UPDATE publish_history SET status = 'needs_review', error_key = 'platform-outcome-unknown'
                        WHERE id = '${reviewId}'`);
    await stack.query(`INSERT INTO ai_logs (organization_id, feature, model_enum, provider, model_name, cost_bucket, estimated_cost_usd, created_at)
      SELECT o.id, feature, 'HEAVY_MODEL', 'openai', 'gpt-4o', 'low', cost, now()
        FROM organizations o, (VALUES ('write_post', 0.000001), ('write_post', 1.100003), ('rewrite', 20.123457)) v (feature, cost)`);
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  async function logIn(page: Page): Promise<void> {
    await page.goto(stack.admin);
    await expectSoundPage(page, "log-in");
    await page.getByLabel("E-mail").fill(staff.email);
    await page.getByLabel("Password").fill(staff.password);
    await page.getByRole("button", { name: "Log in" }).click();
    await page.getByRole("heading", { level: 1, name: "Overview" }).waitFor();
  }

  it("an operator finds a failed post, reads why, and resolves an unclear one", async () => {
    const { page, context, complaints } = await visit(browser, { viewport: PHONE });
    await logIn(page);
    await expectSoundPage(page, "overview");
    await page.getByRole("link", { name: "Publishing" }).click();
    await page.getByRole("heading", { level: 1, name: "Publishing" }).waitFor();
    expect(await page.getByRole("main").textContent()).not.toContain(CAPTION);
    await expectSoundPage(page, "publishing");
    await page.locator(`a[href="/publishing/${failedId}"]`).click();
    await page.getByText("Why: platform account disabled").waitFor();
    await expectSoundPage(page, "a failed post");

    await page.goto(`${stack.admin}/publishing/${reviewId}`);
    await expectSoundPage(page, "an unclear post");
    await page.getByRole("button", { name: "It is there", exact: true }).click();
    await page.getByText("owner said live").waitFor();
    const audited = await stack.query(
      `SELECT actor_type FROM audit_entries WHERE subject_id = '${reviewId}' AND action = 'target.resolved'`,
    );
    expect(audited).toEqual([{ actor_type: "staff" }]);
    for (const path of ["jobs", "organizations", "users", "audit"]) {
      await page.goto(`${stack.admin}/${path}`);
      await expectSoundPage(page, path);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("the cost report is the sum of the log, on the screen and in the file", async () => {
    const { page, context, complaints } = await visit(browser, { viewport: DESKTOP, colorScheme: "dark" });
    await logIn(page);
    await page.getByRole("link", { name: "AI cost" }).click();
    await page.getByRole("radio", { name: "Feature" }).click();
    await page.getByRole("rowheader", { name: "rewrite" }).waitFor();
    await expectSoundPage(page, "costs");
    const [{ sum }] = (await stack.query("SELECT sum(estimated_cost_usd)::text FROM ai_logs")) as [
      { sum: string },
    ];
    const total = page.getByRole("row", { name: /^Total/ });
    expect(await total.getByRole("cell").last().textContent()).toBe(`$${sum}`);
    await page.setViewportSize(PHONE);
    await expectSoundPage(page, "costs on a phone");
    await page.setViewportSize(DESKTOP);
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download CSV" }).click();
    const file = await readFile(await (await downloading).path(), "utf8");
    const lines = file.trim().split("\r\n").slice(1);
    const figures = lines.map((line) => Math.round(Number(line.split(",").at(-1)) * 1_000_000));
    expect(lines.at(-1)).toMatch(new RegExp(`^Total,.*,${sum}$`));
    expect(figures.slice(0, -1).reduce((all, one) => all + one, 0)).toBe(figures.at(-1));

    await page.goto(`${stack.admin}/users`);
    await page.getByRole("main").getByRole("link").first().click();
    await page.getByRole("button", { name: "Take this place" }).click();
    await page.getByLabel("Reason").fill("Asked for help with a failed post");
    await page.getByRole("button", { name: "Take the place" }).click();
    await page.waitForURL(`${stack.app}/`);
    await page.getByText(/Support is here in the place of/).waitFor();
    await expectSoundPage(page, "home in another's place");
    await page.getByRole("button", { name: "End" }).click();
    await page.waitForURL(`${stack.app}/log-in`);
    const visits = await stack.query(
      "SELECT action FROM audit_entries WHERE action LIKE 'impersonation%' ORDER BY id",
    );
    expect(visits).toEqual(["allowed", "begun", "ended"].map((end) => ({ action: `impersonation.${end}` })));
    expect(complaints).toEqual([]);
    await context.close();
  });
});
