import type { PlatformErrorKind } from "@businesspro/contracts/enums";
import type { MessageRefusal } from "../message-refusal.ts";

export type GraphErrorRow = {
  /** What the failure is for a read or a repeatable step. */
  kind: PlatformErrorKind;
  /** True where the post may be visible although the commit was answered with this. */
  unclearOnCommit?: true;
  /** Kind `rate-limited`: how long to stay away when no usage header says it. */
  seconds?: number;
  /** True where the code alone proves that nothing happened, whatever the HTTP status. */
  certain?: true;
  /** Networks that send to people: what it means for a campaign. */
  refusal?: MessageRefusal;
};

/** What one network's codes mean. */
export type GraphErrorTable = { find(code: string): GraphErrorRow | null };

const reauth: GraphErrorRow = { kind: "reauth" };
const rejected: GraphErrorRow = { kind: "rejected" };
const disabled: GraphErrorRow = { kind: "account-disabled" };
const repeatable: GraphErrorRow = { kind: "transient" };
const unclear: GraphErrorRow = { kind: "transient", unclearOnCommit: true };
/** Refused because an identical post is already there: the earlier try may be the one. */
const duplicate: GraphErrorRow = { kind: "rejected", unclearOnCommit: true };
const throttled: GraphErrorRow = { kind: "rate-limited", seconds: 300, unclearOnCommit: true };

/**
 * `code/subcode`, else `any/subcode` (some errors arrive under changing codes), else `code`, else a range of codes.
 * Sources: Graph API error handling and rate limits, Instagram Platform error codes, Pages API.
 */
export const GRAPH_ERRORS: Readonly<Record<string, GraphErrorRow>> = {
  // Access: expired, revoked or invalid tokens, missing permissions.
  "102": reauth,
  "190": reauth,
  "190/458": reauth, // the app was removed
  "190/459": reauth, // checkpoint
  "190/460": reauth, // password changed
  "190/463": reauth, // expired
  "190/464": reauth, // unconfirmed user
  "190/467": reauth, // invalid
  "190/492": reauth, // lost the role on this Page
  "452": reauth, // session key invalid
  "3": reauth,
  "10": reauth,
  "200-299": reauth,
  "200/1609008": rejected, // link to facebook.com

  // Throttles: application, user, Page with a user token, custom, app action, Page, Instagram.
  "4": throttled,
  "17": throttled,
  "32": throttled,
  "341": throttled,
  "613": throttled,
  "80001": throttled,
  "80002": throttled,
  "80005": throttled, // documented for lead generation, seen on Instagram

  // The network's own trouble.
  "-1": unclear,
  "-1/2207001": unclear,
  "-1/2207032": unclear,
  "-1/2207053": unclear,
  "1": unclear,
  "2": unclear,

  // Instagram containers.
  "-2": unclear,
  "-2/2207003": unclear, // took too long to fetch the picture
  "-2/2207020": repeatable, // container expired
  "24/2207006": unclear, // container not found
  "24/2207008": unclear, // container missing or expired
  "9007/2207027": repeatable, // container not ready
  "9004/2207052": repeatable, // picture not fetchable
  "1/2207057": rejected,
  "352/2207026": rejected,
  "36000/2207004": rejected, // picture over 8 MiB
  "36001/2207005": rejected, // picture format
  "36003/2207009": rejected, // aspect ratio
  "36004/2207010": rejected, // caption too long
  "100/2207023": rejected,
  "100/2207028": rejected,
  "100/2207040": rejected, // too many tags

  // Instagram accounts.
  "4/2207051": { kind: "rejected", unclearOnCommit: true }, // flagged as spam, yet posts were seen to go live
  "9/2207042": { kind: "rate-limited", seconds: 3600 }, // posts per rolling day
  "25/2207050": disabled, // restricted

  // Facebook posts.
  "324": repeatable, // picture not fetchable
  "368": rejected, // policy block
  "368/1390008": rejected, // posting too fast
  "368/1404082": duplicate,
  "368/4854002": disabled, // identity check needed
  "506": duplicate, // identical to the previous post
  "1366051": duplicate, // photos already posted
  "any/1366051": duplicate,
  "382": rejected, // video too small
  "389": repeatable, // video not fetchable
  "6000": repeatable, // video upload not whole
  "6001": repeatable,
  "1366046": rejected, // photo format or over 4 MB
  "any/1366046": rejected,
  "1500": rejected, // bad link
  "1609005": rejected, // link could not be read

  // Requests.
  "100": rejected,
  "100/33": repeatable, // object not visible: lost access, or a spurious fault on reads
  "3001/1504028": rejected, // no metric named
  "101": rejected, // the application's id is unknown
  "2500": rejected, // path or fields that the version does not know
};

/** Kinds by HTTP status, for answers whose code is unknown or absent. */
export function kindOfStatus(status: number): GraphErrorRow {
  if (status === 401 || status === 403) return reauth;
  if (status === 429) return throttled;
  return status >= 400 && status < 500 ? rejected : unclear;
}

/** The row of a code as `PlatformError.code` writes it, or null when the table does not know it. */
export function findGraphError(code: string): GraphErrorRow | null {
  const [main = "", sub] = code.split("/");
  const number = Number(main);
  const keys = [code, ...(sub === undefined ? [] : [`any/${sub}`, main])];
  if (number >= 200 && number <= 299) keys.push("200-299");
  for (const key of keys) {
    const row = GRAPH_ERRORS[key];
    if (row) return row;
  }
  return null;
}

/** Facebook and Instagram. */
export const FEED_ERRORS: GraphErrorTable = { find: findGraphError };

/** The row of a subcode that arrives without its code, as in the status of a failed container. */
export function findGraphErrorBySubcode(subcode: string): GraphErrorRow | null {
  const key = Object.keys(GRAPH_ERRORS).find((candidate) => candidate.endsWith(`/${subcode}`));
  return (key !== undefined && GRAPH_ERRORS[key]) || null;
}
