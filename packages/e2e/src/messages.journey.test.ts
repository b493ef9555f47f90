import { Buffer } from "node:buffer";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESKTOP, expectSoundPage, launchBrowser, PHONE, visit } from "./browser.ts";
import { connectNumber, shareNumber } from "./connect-number.ts";
import { signUpOwner } from "./owner-client.ts";
import { sandboxClient } from "./sandbox-client.ts";
import { type Stack, startStack } from "./start-stack.ts";
import { until } from "./until.ts";

/** As a spreadsheet in India saves it: a mark at the beginning, semicolons, Hindi and English, and what goes wrong. */
const FILE = `\ufeffName;Mobile;Labels
Asha Patil;98450 11111;regular
रवि कुमार;+91 98450 22222;regular
Meera;98450 33333;
No Number;;
Typo;12345;
Asha again;9845011111;
`;

describe("messages to people who agreed", () => {
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

  async function sound(page: Page, name: string): Promise<void> {
    await page.waitForFunction(() => !document.querySelector(".skeleton"));
    await expectSoundPage(page, name);
  }

  it.for([
    { device: "a phone", viewport: PHONE },
    { device: "a desktop", viewport: DESKTOP },
  ])("on $device", { timeout: 300_000 }, async ({ viewport }) => {
    const owner = await signUpOwner(stack.app);
    await owner.api.auth.updatePreferences.mutate({ onboarded: true });
    const ledger = sandboxClient(stack.sandbox);
    const { page, context, complaints } = await visit(browser, { viewport });
    const tab = (name: string) =>
      page.getByRole("navigation", { name: "Parts of WhatsApp" }).getByRole("link", { name });

    await page.goto(`${stack.app}/log-in`);
    await page.getByLabel("E-mail").fill(owner.email);
    await page.getByLabel("Password", { exact: true }).fill(owner.password);
    await page.getByRole("button", { name: "Log in" }).click();
    await page.waitForURL(`${stack.app}/`);

    // Nothing is there yet: the page says what to do first.
    await page.getByRole("link", { name: "WhatsApp" }).click();
    await page.getByText("Three steps to your first broadcast").waitFor();
    await sound(page, "first steps");
    await tab("Templates").click();
    await page.getByText("First, connect your WhatsApp number").waitFor();
    await sound(page, "templates without a number");
    const { networkId: number } = await shareNumber(stack, owner, `Chai Corner ${viewport.width}`);
    // Whoever comes back from the consent page loads the app anew.
    await page.reload();

    // People from a file: each bad row is named before anything is written.
    await tab("People").click();
    await page.getByText("Your customers will stand here").waitFor();
    await sound(page, "no people");
    await page.getByRole("link", { name: "Bring a list" }).click();
    await page.locator('input[type="file"]').setInputFiles({
      name: "customers.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(FILE),
    });
    await page.getByText("3 people can be added").waitFor();
    for (const reason of ["No number", "This is no phone number", "Stands in the file twice"])
      await page.getByText(reason).first().waitFor();
    expect((await owner.api.contacts.summary.query()).total).toBe(0);
    await page.getByRole("checkbox", { name: /everyone in this list said yes/ }).check();
    await sound(page, "import with its preview");
    await page.getByRole("button", { name: "Add 3 people" }).click();
    await page.getByText("3 people are in your list.").waitFor();
    await sound(page, "import done");
    await page.getByRole("link", { name: "See all people" }).click();
    await page.getByRole("link", { name: /Meera/ }).waitFor();
    await sound(page, "people");

    // A template, with its blank and the message beside it as people will read it.
    await tab("Templates").click();
    await page.getByRole("link", { name: "New template" }).click();
    await page.getByLabel("Text", { exact: true }).fill("Namaste {{1}}! Fresh jalebi from four today.");
    await page.getByText("Namaste Asha! Fresh jalebi from four today.").waitFor();
    await sound(page, "new template");
    await page.getByRole("button", { name: "Send to WhatsApp for approval" }).click();
    await page.getByText("Being looked at").waitFor();
    await sound(page, "template waits");
    const ready = page.getByText("Ready to use");
    await until("the approval", 60, async () => {
      if (await ready.isVisible()) return true;
      await page.getByRole("button", { name: "Ask WhatsApp again" }).click();
      return false;
    });
    await sound(page, "template approved");

    const send = async (people: string): Promise<void> => {
      await page.getByRole("radio", { name: /Everyone who said yes/ }).check();
      await sound(page, "new broadcast");
      await page.getByRole("button", { name: "See the price" }).click();
      await page.getByText("The price, before anything goes out").waitFor();
      await page.getByText(people).waitFor();
      await sound(page, "price");
      await page.getByRole("button", { name: /^Send it now for about ₹/ }).click();
    };

    // The first broadcast reaches all three; the price is told before.
    await page.getByRole("link", { name: /^Send it/ }).click();
    await send("3 people get it");
    await page.getByText("3 of 3 sent").waitFor({ timeout: 60_000 });
    await until("all three messages on the network", 30, async () => {
      const recipients = (await ledger.ledger(number)).map(({ recipient }) => recipient).sort();
      return recipients.join() === "919845011111,919845022222,919845033333";
    });
    expect((await ledger.ledger(number)).map(({ caption }) => caption)).toContain(
      "Namaste Meera! Fresh jalebi from four today.",
    );
    await sound(page, "broadcast under way");

    // Meera sends STOP: her page says so, and the next broadcast leaves her out.
    await ledger.reply(number, "919845033333", "STOP");
    await until("the stop", 30, async () => (await owner.api.contacts.summary.query()).withdrawn === 1);
    await page.getByRole("link", { name: "All broadcasts" }).click();
    await tab("People").click();
    await page.getByRole("link", { name: /Meera/ }).click();
    await page.getByText("Gets no messages any more").waitFor();
    await page.getByText("Replied STOP").waitFor();
    await sound(page, "a person who stopped");
    await page.getByRole("link", { name: "All people" }).click();
    await tab("Broadcasts").click();
    await page.getByRole("link", { name: "New broadcast" }).click();
    await send("2 people get it");
    await page.getByText("2 of 2 sent").waitFor({ timeout: 60_000 });
    await until("both messages of the second broadcast", 30, async () => {
      const messages = await ledger.ledger(number);
      return messages.length === 5;
    });
    const toMeera = (await ledger.ledger(number)).filter(({ recipient }) => recipient === "919845033333");
    expect(toMeera).toHaveLength(1);
    await page.getByRole("link", { name: "All broadcasts" }).click();
    await sound(page, "broadcasts");

    expect(complaints).toEqual([]);
    await context.close();
  });

  it("in Hindi and in the dark, on a phone", { timeout: 300_000 }, async () => {
    const owner = await signUpOwner(stack.app);
    await owner.api.auth.updatePreferences.mutate({ onboarded: true, locale: "hi", theme: "system" });
    const { template } = await connectNumber(stack, owner);
    const consent = { method: "in-shop" as const, at: new Date().toISOString(), wording: "ऑफ़र और ख़बरें" };
    const person = { contactId: null, name: "आशा पाटिल", phone: "98450 44444", labels: ["रोज़ के"], consent };
    const { id: contactId } = await owner.api.contacts.save.mutate(person);
    const draft = await owner.api.campaigns.save.mutate({
      campaignId: null,
      name: "जलेबी वाला दिन",
      templateId: template.id,
      audience: { type: "everyone" },
      placeholders: [
        { type: "name", otherwise: "दोस्त" },
        { type: "text", text: "जलेबी" },
      ],
      mediaId: null,
      when: "now",
    });
    const { page, context, complaints } = await visit(browser, { viewport: PHONE, colorScheme: "dark" });
    await page.goto(`${stack.app}/log-in`);
    await page.locator('input[type="email"]').fill(owner.email);
    await page.locator('input[type="password"]').fill(owner.password);
    await page.locator('button[type="submit"]').click();
    await page.waitForURL(`${stack.app}/`);
    for (const path of [
      "/whatsapp",
      "/whatsapp/people",
      `/whatsapp/people/${contactId}`,
      "/whatsapp/people/import",
      "/whatsapp/templates",
      "/whatsapp/templates/new",
      `/whatsapp/new?to=${contactId}`,
      `/whatsapp/new?draft=${draft.id}`,
      `/whatsapp/${draft.id}`,
    ]) {
      await page.goto(`${stack.app}${path}`);
      await page.locator("h1").first().waitFor();
      await sound(page, `${path} in Hindi`);
      expect(await page.locator("h1").first().textContent(), path).toMatch(/[\u0900-\u097f]/);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});
