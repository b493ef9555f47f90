import { liftLimits } from "./lift-limits.ts";
import type { Owner } from "./owner-client.ts";
import { sandboxClient } from "./sandbox-client.ts";
import type { Stack } from "./start-stack.ts";

export type ConnectedAccount = { id: string; networkId: string };
export type Shop = { page: ConnectedAccount; instagram: ConnectedAccount };

/** Makes a Page with its Instagram account on the sandbox network and connects both, through the consent page. */
export async function connectShop(
  stack: Pick<Stack, "app" | "sandbox" | "query">,
  owner: Owner,
  name: string,
): Promise<Shop> {
  const { pageId, instagramId } = await sandboxClient(stack.sandbox).createPage(name);
  const [page, instagram] = await connect(stack, owner, "facebook-login", [pageId, instagramId]);
  if (!page || !instagram) throw new Error("the Page was not connected");
  return { page, instagram };
}

/** The same for a place on Google. */
export async function connectPlace(
  stack: Pick<Stack, "app" | "sandbox" | "query">,
  owner: Owner,
  name: string,
): Promise<ConnectedAccount> {
  const placeId = await sandboxClient(stack.sandbox).createPlace(name);
  const [place] = await connect(stack, owner, "google-login", [placeId]);
  if (!place) throw new Error("the place was not connected");
  return place;
}

async function connect(
  stack: Pick<Stack, "app" | "query">,
  owner: Owner,
  flow: "facebook-login" | "google-login",
  networkIds: readonly string[],
): Promise<ConnectedAccount[]> {
  await liftLimits(stack);
  const { url } = await owner.api.accounts.beginConnect.mutate({ flow });
  const form = new URLSearchParams({ decision: "allow" });
  for (const id of networkIds) form.append("account", id);
  const consent = await fetch(url, { method: "POST", body: form, redirect: "manual" });
  const callback = await owner.fetch(consent.headers.get("location") ?? "no redirect from the consent page");
  const back = new URL(callback.headers.get("location") ?? "no redirect from the callback", stack.app);
  const connectionId = back.pathname.split("/").at(-1) ?? "";
  const connected = await owner.api.accounts.connect.mutate({ connectionId, accountIds: [...networkIds] });
  return networkIds.map((networkId) => {
    const account = connected.find((entry) => entry.accountId === networkId);
    if (!account) throw new Error(`${networkId} was not connected`);
    return { id: account.id, networkId };
  });
}
