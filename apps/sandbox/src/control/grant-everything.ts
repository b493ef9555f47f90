import { BUSINESS_SCOPE } from "../google/authenticate-google.ts";
import { issueAccess, issueRefresh } from "../google/issue-tokens.ts";
import { pageTokenFor } from "../oauth/page-token.ts";
import { SCOPES } from "../oauth/parse-authorize-request.ts";
import { LIFETIME } from "../oauth/sandbox-app.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import type { Account } from "../store/accounts.ts";
import { type Flow, findGrant, insertGrant, insertToken, splitList } from "../store/grants.ts";
import { makeFacebookToken, makeInstagramToken } from "../store/make-ids.ts";
import { findNumber, subscribeWaba } from "../store/numbers.ts";
import type { CreatedAccount } from "./control-types.ts";

/** The tokens that a person's full consent and a long-lived exchange would have given. */
export function grantEverything(
  ctx: SandboxCtx,
  account: Account,
  instagram: Account | null,
  accessMinutes: number,
): CreatedAccount["tokens"] {
  if (account.network === "whatsapp") {
    const wabaId = findNumber(ctx.store, account.id)?.waba_id;
    if (wabaId !== undefined) subscribeWaba(ctx.store, wabaId);
    return { ...NONE, business: issue(ctx, "whatsapp-signup", [account]).token };
  }
  if (account.network === "google-business") return grantPlace(ctx, account, accessMinutes);
  const own = account.network === "instagram" ? account : instagram;
  const instagramLogin = own ? issue(ctx, "instagram-login", [own]).token : null;
  if (account.network === "instagram") return { ...NONE, instagramLogin };
  const user = issue(ctx, "facebook-login", instagram ? [account, instagram] : [account]);
  const grant = findGrant(ctx.store, user.grant_id);
  if (!grant) throw new Error("a new grant is missing");
  const access = {
    token: user,
    grant,
    accountIds: splitList(grant.account_ids),
    scopes: splitList(grant.scopes),
  };
  return { ...NONE, instagramLogin, facebookUser: user.token, page: pageTokenFor(ctx, access, account) };
}

const NONE: CreatedAccount["tokens"] = {
  instagramLogin: null,
  facebookUser: null,
  page: null,
  business: null,
  googleAccess: null,
  googleRefresh: null,
};

function grantPlace(ctx: SandboxCtx, place: Account, accessMinutes: number): CreatedAccount["tokens"] {
  const grant = insertGrant(ctx.store, {
    flow: "google-login",
    scopes: BUSINESS_SCOPE,
    account_ids: place.id,
    created_at: ctx.now().getTime(),
  });
  return {
    ...NONE,
    googleAccess: issueAccess(ctx, grant, accessMinutes * 60_000),
    googleRefresh: issueRefresh(ctx, grant),
  };
}

function issue(ctx: SandboxCtx, flow: Flow, accounts: Account[]) {
  const now = ctx.now().getTime();
  const instagram = flow === "instagram-login";
  const business = flow === "whatsapp-signup";
  const grant = insertGrant(ctx.store, {
    flow,
    scopes: Object.keys(SCOPES[flow]).join(","),
    account_ids: accounts.map(({ id }) => id).join(","),
    created_at: now,
  });
  return insertToken(ctx.store, {
    token: instagram ? makeInstagramToken() : makeFacebookToken(),
    grant_id: grant,
    kind: business ? "business" : instagram ? "instagram" : "facebook-user",
    account_id: instagram ? (accounts[0]?.id ?? null) : null,
    parent: null,
    long_lived: 1,
    issued_at: now,
    expires_at: business ? null : now + LIFETIME.longToken,
  });
}
