import { join, resolve } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { findChromium } from "@businesspro/testing/find-chromium";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { expect, onTestFailed } from "vitest";

export type Visitor = {
  page: Page;
  context: BrowserContext;
  /** What the page complained about. */
  complaints: string[];
};

/** Where a failed journey leaves a picture of its last page. */
const PICTURES = resolve(import.meta.dirname, "../failures");

export const PHONE = { width: 360, height: 800 };
export const DESKTOP = { width: 1280, height: 900 };

export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error("no Chromium: run the test command of the README, which obtains one");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** A person with a browser of her own. Everything that the console reports as wrong is kept. */
export async function visit(
  browser: Browser,
  { viewport, colorScheme = "light" }: { viewport: typeof PHONE; colorScheme?: "light" | "dark" },
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport,
    colorScheme,
    reducedMotion: "reduce",
    locale: "en-IN",
    timezoneId: "Asia/Kolkata",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  onTestFailed(async ({ task }) => {
    const path = join(PICTURES, `${task.name.replace(/\W+/g, "-")}-${viewport.width}.png`);
    await page.screenshot({ path }).catch(() => undefined);
  });
  return { page, context, complaints };
}

/** The page has no accessibility fault that axe can find and nothing sticks out sideways. */
export async function expectSoundPage(page: Page, name: string): Promise<void> {
  await page.locator("h1").first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(" | ")}`,
  );
  expect(found, `axe on ${name}`).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${name} is wider than the screen`).toBeLessThanOrEqual(0);
}
