import type { Owner } from "./owner-client.ts";
import { sandboxClient } from "./sandbox-client.ts";
import type { Stack } from "./start-stack.ts";

/** Makes a number on the sandbox network and connects it, through the consent page. Resolves with its id there. */
export async function connectNumber(
  stack: Pick<Stack, "app" | "sandbox">,
  owner: Owner,
  name: string,
): Promise<string> {
  const networkId = await sandboxClient(stack.sandbox).createNumber(name);
  const { url } = await owner.api.accounts.beginConnect.mutate({ flow: "whatsapp-signup" });
  const form = new URLSearchParams([
    ["decision", "allow"],
    ["account", networkId],
  ]);
  const consent = await fetch(url, { method: "POST", body: form, redirect: "manual" });
  const callback = await owner.fetch(consent.headers.get("location") ?? "no redirect from the consent page");
  const back = new URL(callback.headers.get("location") ?? "no redirect from the callback", stack.app);
  const connectionId = back.pathname.split("/").at(-1) ?? "";
  await owner.api.accounts.connect.mutate({ connectionId, accountIds: [networkId] });
  return networkId;
}
