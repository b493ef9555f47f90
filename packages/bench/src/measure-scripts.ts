import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { type Owner, signUpOwner } from "@businesspro/e2e/owner-client";
import { inRepository } from "@businesspro/launcher/repository";
import { obtainChromium } from "@businesspro/testing/obtain-chromium";
import { type Browser, chromium } from "playwright-core";
import type { Figure } from "./figure.ts";
import type { RunningProduct } from "./running-product.ts";

/**
 * Gzipped JavaScript that a browser loads to show a page, in a fresh profile until the network is quiet. The build's
 * manifest would miss what every visit loads by a dynamic import, such as the texts of the reader's language.
 */
export async function measureScripts(product: RunningProduct): Promise<Figure[]> {
  const executablePath = await obtainChromium();
  if (executablePath === null)
    throw new Error("the JavaScript of the pages is measured in Chromium, and there is none");
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
  });
  try {
    const owner = await signUpOwner(product.app);
    await owner.api.auth.updatePreferences.mutate({ onboarded: true });
    return [
      {
        key: "logInKilobytes",
        label: "JavaScript of log-in, gzipped",
        value: (await loadedBytes(browser, `${product.app}/log-in`)) / 1000,
        unit: "kB",
        limit: 110,
      },
      {
        key: "homeKilobytes",
        label: "JavaScript of home, gzipped",
        value: (await loadedBytes(browser, `${product.app}/`, owner)) / 1000,
        unit: "kB",
        limit: 140,
      },
    ];
  } finally {
    await browser.close();
  }
}

async function loadedBytes(browser: Browser, url: string, owner?: Owner): Promise<number> {
  const context = await browser.newContext({ locale: "en-IN" });
  if (owner !== undefined) {
    const { email, password } = owner;
    const { origin } = new URL(url);
    await context.request.post(`${origin}/trpc/auth.logIn`, {
      data: { email, password },
      headers: { origin, "x-requested-with": "businesspro" },
    });
  }
  const page = await context.newPage();
  const scripts = new Set<string>();
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith(".js")) scripts.add(pathname);
  });
  await page.goto(url);
  await page.locator("h1").first().waitFor();
  // The live connection never ends, so quiet means that a while has brought no script.
  for (let before = -1; before !== scripts.size; ) {
    before = scripts.size;
    await page.waitForTimeout(1500);
  }
  if (page.url() !== url) throw new Error(`${url} led to ${page.url()}`);
  await context.close();
  const sizes = [...scripts].map(async (path) => {
    return gzipSync(await readFile(inRepository("apps/web/dist", `.${path}`)), { level: 9 }).length;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
