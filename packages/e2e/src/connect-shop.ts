import type { Owner } from "./owner-client.ts";
import { sandboxClient } from "./sandbox-client.ts";
import type { Stack } from "./start-stack.ts";

export type Shop = {
  page: { id: string; networkId: string };
  instagram: { id: string; networkId: string };
};

/** Makes a Page with its Instagram account on the sandbox network and connects both, through the consent page. */
export async function connectShop(
  stack: Pick<Stack, "app" | "sandbox">,
  owner: Owner,
  name: string,
): Promise<Shop> {
  const { pageId, instagramId } = await sandboxClient(stack.sandbox).createPage(name);
  const { url } = await owner.api.accounts.beginConnect.mutate({ flow: "facebook-login" });
  const form = new URLSearchParams([
    ["decision", "allow"],
    ["account", pageId],
    ["account", instagramId],
  ]);
  const consent = await fetch(url, { method: "POST", body: form, redirect: "manual" });
  const callback = await owner.fetch(consent.headers.get("location") ?? "no redirect from the consent page");
  const back = new URL(callback.headers.get("location") ?? "no redirect from the callback", stack.app);
  const connectionId = back.pathname.split("/").at(-1) ?? "";
  const connected = await owner.api.accounts.connect.mutate({
    connectionId,
    accountIds: [pageId, instagramId],
  });
  const idOf = (networkId: string) => {
    const account = connected.find((entry) => entry.accountId === networkId);
    if (!account) throw new Error(`${networkId} was not connected`);
    return account.id;
  };
  return {
    page: { id: idOf(pageId), networkId: pageId },
    instagram: { id: idOf(instagramId), networkId: instagramId },
  };
}
