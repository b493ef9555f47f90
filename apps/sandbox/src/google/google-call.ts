import type { Parameters } from "../graph/read-parameters.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import type { Account } from "../store/accounts.ts";
import type { GoogleAccess } from "./authenticate-google.ts";

/** Hosts of Google's APIs; consent and tokens have others. */
export const GOOGLE_HOSTS = [
  "mybusinessaccountmanagement.googleapis.com",
  "mybusinessbusinessinformation.googleapis.com",
  "mybusiness.googleapis.com",
  "businessprofileperformance.googleapis.com",
] as const;
export type GoogleHost = (typeof GOOGLE_HOSTS)[number];

/** One call to one of Google's APIs. */
export type GoogleCall = {
  ctx: SandboxCtx;
  /** Without host: `/v4/accounts/1/locations/2/localPosts`. */
  path: string;
  query: URLSearchParams;
  /** Of a JSON body. */
  body: Parameters;
  /** Origin under which people and callers reach the sandbox. */
  origin: string;
  access: GoogleAccess;
};

/** A call about one place. */
export type PlaceCall = GoogleCall & { place: Account };
