import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESKTOP, expectSoundPage, launchBrowser, PHONE, visit } from "./browser.ts";
import { connectShop, type Shop } from "./connect-shop.ts";
import { logIn } from "./log-in.ts";
import { type Owner, signUpOwner } from "./owner-client.ts";
import { sandboxClient } from "./sandbox-client.ts";
import { onlyTarget, savePost } from "./save-post.ts";
import { type Stack, startStack } from "./start-stack.ts";
import { until } from "./until.ts";

const CAPTIONS = ["Fresh jalebi from four", "Garam poha subah saat baje", "=2+3 plates left"];

/** Of one line of a file, without the commas of numbers and names. */
const cells = (line: string) =>
  line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => cell.replaceAll(/[",]/g, ""));

describe("what came of the posts", () => {
  let stack: Stack;
  let browser: Browser;
  let owner: Owner;
  let shop: Shop;
  let groupId: string;

  beforeAll(async () => {
    stack = await startStack();
    // As containers run them, each with a kind of work of its own.
    for (const tasks of ["publishing", "analytics", "archiving"]) await stack.startWorker(tasks);
    browser = await launchBrowser();
    owner = await signUpOwner(stack.app);
    shop = await connectShop(stack, owner, "Asha Cafe");
    await owner.api.auth.updatePreferences.mutate({ onboarded: true });
    for (const [index, caption] of CAPTIONS.entries()) {
      const network = index === 1 ? "instagram" : "facebook";
      ({ groupId } = await savePost(owner, shop, { network, caption, when: "now" }));
      await until("the post", 40, async () => {
        return onlyTarget(await owner.api.content.get.query({ groupId })).status === "published";
      });
    }
    for (const hours of [1, 2, 5]) await figuresAfter(hours);
    await stack.query("UPDATE publish_history SET metrics_due_at = NULL");
    await until("the days of both accounts", 100, async () => {
      const rows = (await stack.query(
        "SELECT 1 FROM account_metrics_daily WHERE followers IS NOT NULL",
      )) as unknown[];
      return rows.length === 2;
    });
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  /** The network's clock goes on, and each post is looked at again. */
  async function figuresAfter(hours: number): Promise<void> {
    await sandboxClient(stack.sandbox).setClock(hours * 3600);
    const [{ begun }] = (await stack.query(
      "UPDATE publish_history SET metrics_due_at = now() RETURNING now() AS begun",
    )) as [{ begun: Date }];
    await until("figures", 40, async () => {
      const rows = (await stack.query("SELECT last_synced_at FROM analytics")) as { last_synced_at: Date }[];
      return rows.length === CAPTIONS.length && rows.every((row) => row.last_synced_at > begun);
    });
  }

  /** Names and figures of one list, as they can be read. */
  const figuresOf = (page: Page, selector: string) =>
    page
      .locator(selector)
      .evaluate((list) =>
        [...list.querySelectorAll("dt")].map((name) => [
          name.textContent,
          name.nextElementSibling?.textContent ?? "",
        ]),
      );

  it.for([
    { device: "a phone", viewport: PHONE },
    { device: "a desktop", viewport: DESKTOP },
  ])(
    "on $device the file says what the page says, and the page what the networks counted",
    async ({ viewport }) => {
      await owner.api.auth.updatePreferences.mutate({ locale: "en" });
      const { page, context, complaints } = await visit(browser, { viewport });
      await logIn(page, stack.app, owner);
      if (viewport === PHONE) await page.getByRole("link", { name: "Posts" }).click();
      await page.getByRole("link", { name: "Results" }).click();
      await page.getByRole("heading", { name: "All together" }).waitFor();
      await expectSoundPage(page, "results");

      const [sums] = (await stack.query(
        "SELECT sum(reach)::int AS reach, sum(likes)::int AS likes, sum(saves)::int AS saves FROM analytics",
      )) as [Record<string, number>];
      const totals = new Map(
        (await figuresOf(page, "section:has(h2:text('All together')) dl")) as [string, string][],
      );
      const asRead = (value: number | undefined) =>
        new Intl.NumberFormat("en-IN").format(value ?? Number.NaN);
      expect(totals.get("Posts")).toMatch(/^3/);
      expect(totals.get("People reached")?.startsWith(asRead(sums.reach))).toBe(true);
      expect(totals.get("Likes")?.startsWith(asRead(sums.likes))).toBe(true);

      for (const network of ["Facebook", "Instagram"])
        await page.getByRole("heading", { name: network, exact: true }).waitFor();

      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Download as CSV" }).click(),
      ]);
      const text = await readFile(await download.path(), "utf8");
      const [header = [], ...rows] = text
        .replace("\uFEFF", "")
        .trim()
        .split("\r\n")
        .map((line) => line.split(","));
      const cards = page.locator("section:has(h2:text('By post')) li");
      expect(await cards.count()).toBe(CAPTIONS.length);
      expect(rows).toHaveLength(CAPTIONS.length);
      for (const [index, row] of rows.entries()) {
        const shown = (await figuresOf(
          page,
          `section:has(h2:text('By post')) li:nth-child(${index + 1}) dl`,
        )) as [string, string][];
        for (const [name, value] of shown)
          expect(value.replaceAll(",", ""), name).toBe(row[header.indexOf(name)]);
      }
      const [followers] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Followers and visitors as CSV" }).click(),
      ]);
      const days = (await readFile(await followers.path(), "utf8"))
        .replace("\uFEFF", "")
        .trim()
        .split("\r\n");
      expect(days).toHaveLength(3);
      for (const [index, line] of days.slice(1).entries()) {
        const shown = (await figuresOf(
          page,
          `section:has(h2:text('Followers and visitors')) li:nth-child(${index + 1})`,
        )) as [string, string][];
        const row = cells(line);
        for (const [name, value] of shown)
          expect(value.replaceAll(",", ""), name).toBe(row[cells(days[0] ?? "").indexOf(name)]);
      }
      expect(rows.map((row) => row[header.indexOf("Saves")])).toEqual([
        "Not provided",
        String(sums.saves),
        "Not provided",
      ]);
      expect(rows.map((row) => row[header.indexOf("Text")]?.replace(/\n.*/s, ""))[0]).toBe(
        "'=2+3 plates left",
      );

      await page.getByRole("radio", { name: "Choose days" }).check();
      await page.getByLabel("From").fill("2024-01-01");
      await page.getByLabel("Until").fill("2024-01-31");
      await page.getByText("Nothing went out on these days").waitFor();
      await expectSoundPage(page, "results of days without posts");
      await page.getByLabel("Until").fill("2023-12-31");
      await page.getByText("Choose a first and a last day, at most a year apart.").waitFor();

      await page.goto(`${stack.app}/posts/${groupId}`);
      await page.getByText("How it found people").waitFor();
      await expectSoundPage(page, "a post with its curve");
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  it("in Hindi", async () => {
    await owner.api.auth.updatePreferences.mutate({ locale: "hi", theme: "system" });
    const { page, context, complaints } = await visit(browser, { viewport: PHONE, colorScheme: "dark" });
    await logIn(page, stack.app, owner);
    await page.goto(`${stack.app}/results?days=7`);
    await page.getByRole("heading", { name: "कुल मिलाकर" }).waitFor();
    await expectSoundPage(page, "results in Hindi");
    expect(complaints).toEqual([]);
    await context.close();
  });
});
