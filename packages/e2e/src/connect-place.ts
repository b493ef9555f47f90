import { liftLimits } from "./lift-limits.ts";
import type { Owner } from "./owner-client.ts";
import { sandboxClient } from "./sandbox-client.ts";
import type { Stack } from "./start-stack.ts";

export type Place = { id: string; networkId: string };

/** Makes a place on the sandbox network's Google and connects it, through the consent page. */
export async function connectPlace(
  stack: Pick<Stack, "app" | "sandbox" | "query">,
  owner: Owner,
  name: string,
): Promise<Place> {
  await liftLimits(stack);
  const networkId = await sandboxClient(stack.sandbox).createPlace(name);
  const { url } = await owner.api.accounts.beginConnect.mutate({ flow: "google-login" });
  const form = new URLSearchParams([
    ["decision", "allow"],
    ["account", networkId],
  ]);
  const consent = await fetch(url, { method: "POST", body: form, redirect: "manual" });
  const callback = await owner.fetch(consent.headers.get("location") ?? "no redirect from the consent page");
  const back = new URL(callback.headers.get("location") ?? "no redirect from the callback", stack.app);
  const connectionId = back.pathname.split("/").at(-1) ?? "";
  const { accounts } = await owner.api.accounts.pending.query({ id: connectionId });
  const found = accounts.filter((account) => account.accountName === name);
  const connected = await owner.api.accounts.connect.mutate({
    connectionId,
    accountIds: found.map(({ accountId }) => accountId),
  });
  const [place] = connected.filter((account) => account.accountName === name);
  if (!place) throw new Error(`${name} was not connected`);
  return { id: place.id, networkId };
}
