import type { Grant, GrantedAccount } from "../contract.ts";
import type { Location } from "./list-locations.ts";

/** The permission without which nothing can be published. */
export const REQUIRED_SCOPE = "https://www.googleapis.com/auth/business.manage";

/** A place as an account of its own. All places of a consent share its tokens. */
export function toGrantedAccount(location: Location, all: readonly Location[], grant: Grant): GrantedAccount {
  const { scopes, ...tokens } = grant;
  const isAllowed = scopes?.includes(REQUIRED_SCOPE) ?? true;
  const takesPosts = location.metadata?.canOperateLocalPost !== false;
  return {
    platform: "google-business",
    accountId: `${location.account}/${location.name}`,
    accountName: nameOf(location, all),
    pictureUrl: null,
    profileUrl: addressOf(location.metadata?.mapsUri),
    tokens,
    metadata: { location: location.name },
    unusable: !isAllowed ? "missing-permission" : takesPosts ? null : "posts-unavailable",
  };
}

/** Branches of one shop carry the same title: where they stand tells them apart. */
function nameOf({ name, title, storefrontAddress }: Location, all: readonly Location[]): string {
  const isShared = all.some((other) => other.title === title && other.name !== name);
  const place = [storefrontAddress?.addressLines?.at(-1), storefrontAddress?.locality];
  return isShared ? [title, ...place.filter((part) => part !== undefined)].join(", ") : title;
}

function addressOf(uri: string | undefined): string | null {
  const url = URL.parse(uri ?? "");
  return url && (url.protocol === "https:" || url.protocol === "http:") ? url.href : null;
}
