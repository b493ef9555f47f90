import { randomBytes, randomInt } from "node:crypto";
import type { SandboxCtx } from "../sandbox-context.ts";
import { type Account, findAccountByUsername, insertAccount, type Network } from "../store/accounts.ts";
import { insertGoogleAccount } from "../store/google-accounts.ts";
import {
  makeAppScopedId,
  makeGoogleAccountId,
  makeGoogleLocationId,
  makeInstagramAccountId,
  makeNumberId,
  makePageId,
  makeWabaId,
} from "../store/make-ids.ts";
import { findWaba, insertNumber, insertWaba } from "../store/numbers.ts";
import type { NewAccount } from "./control-schemas.ts";

type Made = { account: Account; instagram: Account | null };

/** Null: the user name is taken. */
export function createAccount(ctx: SandboxCtx, input: NewAccount): Made | null {
  const { store } = ctx;
  const nested = input.network === "facebook" ? input.instagram : undefined;
  const names: [Network, string | undefined][] = [
    [input.network, input.network === "whatsapp" ? input.phone : input.username],
    ["instagram", nested?.username],
  ];
  if (names.some(([network, name]) => name !== undefined && findAccountByUsername(store, network, name)))
    return null;

  return store.transaction(() => {
    if (input.network === "whatsapp") return { account: createNumber(ctx, input), instagram: null };
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

function createNumber(ctx: SandboxCtx, input: Extract<NewAccount, { network: "whatsapp" }>): Account {
  const { store } = ctx;
  const phone = input.phone ?? `91${randomInt(7_000_000_000, 9_999_999_999)}`;
  const waba = input.wabaId === undefined ? undefined : findWaba(store, input.wabaId);
  const wabaId = waba?.id ?? makeWabaId();
  const created_at = ctx.now().getTime();
  if (!waba) insertWaba(store, { id: wabaId, name: input.name, created_at });
  const account = insertAccount(store, {
    ...common(ctx, { ...input, username: phone }),
    id: makeNumberId(),
    network: "whatsapp",
    account_type: "NUMBER",
    tasks: "",
    linked_instagram_id: null,
    quota_total: 0,
  });
  insertNumber(store, {
    account_id: account.id,
    waba_id: wabaId,
    phone,
    display: `+${phone.slice(0, 2)} ${phone.slice(2, 7)} ${phone.slice(7)}`,
    quality: "GREEN",
    tier: input.tier,
    per_second: input.messagesPerSecond,
    marketing_cap: input.marketingCap,
    // A PIN of nobody: who registers again would not know it, and need not.
    pin: input.registered ? "000000" : null,
  });
  return account;
}

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
