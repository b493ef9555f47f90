import { randomBytes } from "node:crypto";
import type { SandboxCtx } from "../sandbox-context.ts";
import { type Account, findAccountByUsername, insertAccount, type Network } from "../store/accounts.ts";
import { insertGoogleAccount } from "../store/google-accounts.ts";
import {
  makeAppScopedId,
  makeGoogleAccountId,
  makeGoogleLocationId,
  makeInstagramAccountId,
  makePageId,
} from "../store/make-ids.ts";
import type { NewAccount } from "./control-schemas.ts";

type Made = { account: Account; instagram: Account | null };

/** Null: the user name is taken. */
export function createAccount(ctx: SandboxCtx, input: NewAccount): Made | null {
  const { store } = ctx;
  const nested = input.network === "facebook" ? input.instagram : undefined;
  const names: [Network, string | undefined][] = [
    [input.network, input.username],
    ["instagram", nested?.username],
  ];
  if (names.some(([network, name]) => name !== undefined && findAccountByUsername(store, network, name)))
    return null;

  return store.transaction(() => {
    if (input.network === "instagram") return { account: insertInstagram(ctx, input), instagram: null };
    if (input.network === "google-business") return { account: insertPlace(ctx, input), instagram: null };
    const instagram = nested ? insertInstagram(ctx, nested) : null;
    const account = insertAccount(store, {
      ...common(ctx, input),
      id: makePageId(),
      network: "facebook",
      account_type: "PAGE",
      tasks: input.tasks.join(","),
      linked_instagram_id: instagram?.id ?? null,
      quota_total: 0,
    });
    return { account, instagram };
  });
}

type Instagram = Extract<NewAccount, { network: "instagram" }>;

const insertInstagram = (ctx: SandboxCtx, input: Omit<Instagram, "network">): Account =>
  insertAccount(ctx.store, {
    ...common(ctx, input),
    id: makeInstagramAccountId(),
    network: "instagram",
    account_type: input.accountType,
    tasks: "",
    linked_instagram_id: null,
    quota_total: input.quotaTotal,
  });

type Place = Extract<NewAccount, { network: "google-business" }>;

function insertPlace(ctx: SandboxCtx, input: Place): Account {
  const { store } = ctx;
  const shared = common(ctx, input);
  const business =
    input.business ??
    insertGoogleAccount(store, {
      id: makeGoogleAccountId(),
      name: input.businessName ?? input.name,
      created_at: shared.created_at,
    });
  const location = makeGoogleLocationId();
  return insertAccount(store, {
    ...shared,
    id: `${business}/locations/${location}`,
    app_scoped_id: location,
    network: "google-business",
    account_type: "LOCATION",
    tasks: input.takesPosts ? "LOCAL_POST" : "",
    linked_instagram_id: null,
    quota_total: 0,
    locality: input.locality,
  });
}

const common = (
  { now }: SandboxCtx,
  input: Pick<Instagram, "name" | "username" | "about" | "category" | "followers">,
) => ({
  name: input.name,
  username:
    input.username ??
    `${input.name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, ".")
      .slice(0, 20)}.${randomBytes(4).toString("hex")}`,
  app_scoped_id: makeAppScopedId(),
  about: input.about,
  category: input.category,
  followers: input.followers,
  created_at: now().getTime(),
  locality: "",
});
