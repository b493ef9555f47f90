import type { MessageTemplate } from "@businesspro/contracts/messaging-outputs";
import { liftLimits } from "./lift-limits.ts";
import type { Owner } from "./owner-client.ts";
import { sandboxClient } from "./sandbox-client.ts";
import type { Stack } from "./start-stack.ts";
import { until } from "./until.ts";

/** `id`: of the account. */
type SharedNumber = { id: string; networkId: string };
export type ConnectedNumber = SharedNumber & { template: MessageTemplate };

/** Makes a WhatsApp number on the sandbox network and connects it through the consent page. */
export async function shareNumber(
  stack: Pick<Stack, "app" | "sandbox" | "query">,
  owner: Owner,
  name: string,
  about: Record<string, unknown> = {},
): Promise<SharedNumber> {
  await liftLimits(stack);
  const networkId = await sandboxClient(stack.sandbox).createNumber(name, about);
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
  stack: Pick<Stack, "app" | "sandbox" | "query">,
  owner: Owner,
  about: Record<string, unknown> = {},
): Promise<ConnectedNumber> {
  const { id, networkId } = await shareNumber(stack, owner, "Chai Point", about);
  const made = await owner.api.templates.create.mutate({
    accountId: id,
    name: `offer_${crypto.randomUUID().slice(0, 8)}`,
    language: "en",
    category: "marketing",
    body: "Hello {{1}}, today {{2}}.",
    footer: null,
    bodyExamples: ["Asha", "chai at half price"],
    mediaId: null,
  });
  const template = await until("the network's review", 30, async () => {
    const templates = await owner.api.templates.sync.mutate({ accountId: id });
    return templates.find((template) => template.id === made.id && template.status === "approved");
  });
  return { id, networkId, template };
}
