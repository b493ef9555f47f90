import type { MessageTemplate } from "@businesspro/contracts/messaging-outputs";
import type { Owner } from "./owner-client.ts";
import { sandboxClient } from "./sandbox-client.ts";
import type { Stack } from "./start-stack.ts";
import { until } from "./until.ts";

export type ConnectedNumber = {
  /** Of the account. */
  id: string;
  networkId: string;
  template: MessageTemplate;
};

/** Makes a WhatsApp number on the sandbox network and connects it through the consent page. */
export async function connectBareNumber(
  stack: Pick<Stack, "app" | "sandbox">,
  owner: Owner,
  about: Record<string, unknown> = {},
): Promise<Omit<ConnectedNumber, "template">> {
  const networkId = await sandboxClient(stack.sandbox).createNumber("Chai Point", about);
  const { url } = await owner.api.accounts.beginConnect.mutate({ flow: "whatsapp-signup" });
  const form = new URLSearchParams([
    ["decision", "allow"],
    ["account", networkId],
  ]);
  const consent = await fetch(url, { method: "POST", body: form, redirect: "manual" });
  const callback = await owner.fetch(consent.headers.get("location") ?? "no redirect from the consent page");
  const back = new URL(callback.headers.get("location") ?? "no redirect from the callback", stack.app);
  const connected = await owner.api.accounts.connect.mutate({
    connectionId: back.pathname.split("/").at(-1) ?? "",
    accountIds: [networkId],
  });
  const account = connected.find((entry) => entry.accountId === networkId);
  if (!account) throw new Error(`${networkId} was not connected: ${back}`);
  return { id: account.id, networkId };
}

/** The same, with a template that the network has approved. */
export async function connectNumber(
  stack: Pick<Stack, "app" | "sandbox">,
  owner: Owner,
  about: Record<string, unknown> = {},
): Promise<ConnectedNumber> {
  const account = await connectBareNumber(stack, owner, about);
  const made = await owner.api.templates.create.mutate({
    accountId: account.id,
    name: `offer_${crypto.randomUUID().slice(0, 8)}`,
    language: "en",
    category: "marketing",
    body: "Hello {{1}}, today {{2}}.",
    footer: null,
    bodyExamples: ["Asha", "chai at half price"],
    mediaId: null,
  });
  const template = await until("the network's review", 30, async () => {
    const templates = await owner.api.templates.sync.mutate({ accountId: account.id });
    return templates.find(({ id, status }) => id === made.id && status === "approved");
  });
  return { ...account, template };
}
