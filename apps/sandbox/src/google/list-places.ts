import type { JsonObject } from "../graph/json.ts";
import { feedPath } from "../pages/addresses.ts";
import { type Account, findAccount } from "../store/accounts.ts";
import { businessOf, findGoogleAccount, listGoogleAccounts } from "../store/google-accounts.ts";
import { splitList } from "../store/grants.ts";
import type { GoogleCall } from "./google-call.ts";
import { invalidArgument, permissionDenied } from "./google-errors.ts";
import { pageOf } from "./page-token.ts";

/** GET /v1/accounts: those of which the person shared a place. */
export function listBusinesses({ ctx, access, query }: GoogleCall): JsonObject {
  const shared = new Set(sharedPlaces(ctx, access.placeIds).map(businessOf));
  const all = listGoogleAccounts(ctx.store).filter(({ id }) => shared.has(id));
  const { items, next } = pageOf(query, all, 20, 20);
  if (items.length === 0) return {};
  const accounts = items.map(({ id, name }) => ({
    name: id,
    accountName: name,
    type: "LOCATION_GROUP",
    role: "PRIMARY_OWNER",
    verificationState: "UNVERIFIED",
    vettedState: "NOT_VETTED",
  }));
  return { accounts, ...next };
}

/** GET /v1/{account}/locations. Nothing is told that the mask does not ask for. */
export function listPlaces({ ctx, access, query, path, origin }: GoogleCall): JsonObject {
  const business = path.slice("/v1/".length, -"/locations".length);
  if (!findGoogleAccount(ctx.store, business)) throw permissionDenied();
  const mask = splitList(query.get("readMask") ?? "");
  if (mask.length === 0) throw invalidArgument("Request must have a read_mask.");
  const unknown = mask.find((field) => !Object.hasOwn(FIELDS, field.split(".")[0] ?? ""));
  if (unknown !== undefined) throw invalidArgument(`Invalid field mask provided: ${unknown}`);
  const all = sharedPlaces(ctx, access.placeIds).filter((place) => businessOf(place) === business);
  const { items, next } = pageOf(query, all, 10, 100);
  if (items.length === 0) return {};
  const locations = items.map((place) =>
    Object.fromEntries(mask.map((field) => [field, FIELDS[field]?.(place, origin) ?? null])),
  );
  return { locations, ...next };
}

const sharedPlaces = ({ store }: GoogleCall["ctx"], ids: readonly string[]): Account[] =>
  ids.map((id) => findAccount(store, id)).filter((place) => place !== undefined);

export const takesPosts = (place: Account): boolean => splitList(place.tasks).includes("LOCAL_POST");

const FIELDS: Record<string, (place: Account, origin: string) => JsonObject | string> = {
  name: ({ app_scoped_id }) => `locations/${app_scoped_id}`,
  title: ({ name }) => name,
  languageCode: () => "en",
  storefrontAddress: ({ locality }) => ({
    regionCode: "IN",
    languageCode: "en",
    ...(locality !== "" && { locality }),
  }),
  categories: ({ category }) => ({ primaryCategory: { displayName: category } }),
  profile: ({ about }) => ({ description: about }),
  metadata: (place, origin) => ({
    hasGoogleUpdated: false,
    hasVoiceOfMerchant: takesPosts(place),
    mapsUri: origin + feedPath(place),
    canOperateLocalPost: takesPosts(place),
  }),
};
