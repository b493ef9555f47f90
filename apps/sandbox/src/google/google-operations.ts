import type { OperationKind } from "../graph/graph-call.ts";
import type { JsonObject } from "../graph/json.ts";
import { createLocalPost } from "./create-local-post.ts";
import type { GoogleCall, GoogleHost, PlaceCall } from "./google-call.ts";
import { listBusinesses, listPlaces } from "./list-places.ts";
import { deleteLocalPost, getLocalPost, listPosts, patchLocalPost } from "./local-posts.ts";
import { readPerformance } from "./read-performance.ts";

type Answer = JsonObject | Promise<JsonObject>;
type Operation = { host: GoogleHost; method: string; path: RegExp; kind: OperationKind; isPost?: true } & (
  | { subject: "everything"; run: (call: GoogleCall) => Answer }
  | { subject: "place"; run: (call: PlaceCall) => Answer }
);

const POSTS = /^\/v4\/accounts\/[^/]+\/locations\/[^/]+\/localPosts$/;
const POST = /^\/v4\/accounts\/[^/]+\/locations\/[^/]+\/localPosts\/[^/]+$/;
const posts = { host: "mybusiness.googleapis.com", subject: "place" } as const;

/** Every call that the sandbox answers on Google's hosts. */
const OPERATIONS: readonly Operation[] = [
  {
    host: "mybusinessaccountmanagement.googleapis.com",
    method: "GET",
    path: /^\/v1\/accounts$/,
    kind: "read",
    subject: "everything",
    run: listBusinesses,
  },
  {
    host: "mybusinessbusinessinformation.googleapis.com",
    method: "GET",
    path: /^\/v1\/accounts\/[^/]+\/locations$/,
    kind: "read",
    subject: "everything",
    run: listPlaces,
  },
  { ...posts, method: "POST", path: POSTS, kind: "commit", run: createLocalPost },
  { ...posts, method: "GET", path: POSTS, kind: "read", run: listPosts },
  { ...posts, method: "GET", path: POST, kind: "read", isPost: true, run: getLocalPost },
  { ...posts, method: "PATCH", path: POST, kind: "prepare", run: patchLocalPost },
  { ...posts, method: "DELETE", path: POST, kind: "prepare", run: deleteLocalPost },
  {
    host: "businessprofileperformance.googleapis.com",
    method: "GET",
    path: /^\/v1\/locations\/[^/]+:fetchMultiDailyMetricsTimeSeries$/,
    kind: "read",
    subject: "place",
    run: readPerformance,
  },
];

export const findGoogleOperation = (host: GoogleHost, method: string, path: string): Operation | undefined =>
  OPERATIONS.find(
    (operation) => operation.host === host && operation.method === method && operation.path.test(path),
  );
