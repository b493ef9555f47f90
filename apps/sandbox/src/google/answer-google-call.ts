import { applyCallFaults } from "../faults/apply-call-faults.ts";
import { holdAnswer } from "../faults/hold-answer.ts";
import type { OperationKind } from "../graph/graph-call.ts";
import type { JsonObject } from "../graph/json.ts";
import type { Parameters } from "../graph/read-parameters.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import { type Account, findAccount, findAccountByAppScopedId } from "../store/accounts.ts";
import { authenticateGoogle } from "./authenticate-google.ts";
import type { GoogleHost } from "./google-call.ts";
import { invalidArgument, notFound, permissionDenied } from "./google-errors.ts";
import { findGoogleOperation } from "./google-operations.ts";

export type ArrivedCall = {
  host: GoogleHost;
  request: Request;
  /** Without host. */
  path: string;
  /** Null: the body could not be read. */
  body: Parameters | null;
  origin: string;
  /** Told as soon as the place and what the call does to it are known. */
  onSubject: (account: Account, kind: OperationKind) => void;
};

/** One call to Google, from address to answer; every refusal is thrown. */
export async function answerGoogleCall(ctx: SandboxCtx, arrived: ArrivedCall): Promise<JsonObject> {
  const { host, request, path, body, origin } = arrived;
  const access = authenticateGoogle(ctx, request);
  if (body === null) throw invalidArgument("Invalid JSON payload received. Unexpected token.");
  const place = findPlace(ctx, path);
  const operation = findGoogleOperation(host, request.method, path);
  if (place) {
    const kind = operation?.kind ?? "read";
    arrived.onSubject(place, kind);
    if (!access.placeIds.includes(place.id)) throw permissionDenied();
    applyCallFaults(ctx, { account: place, access: null, kind, method: request.method, id: place.id });
    await holdAnswer(ctx, place.id, kind, operation?.isPost ? "Post" : "Page");
  }
  if (!operation) throw notFound();
  const query = new URL(request.url).searchParams;
  const own = new Map([...body].filter(([name]) => !query.has(name)));
  const call = { ctx, path, query, body: own, origin, access };
  if (operation.subject === "everything") return await operation.run(call);
  if (!place) throw notFound();
  return await operation.run({ ...call, place });
}

/** Version 4 names a place with its account, the newer APIs without. */
function findPlace({ store }: SandboxCtx, path: string): Account | undefined {
  const [, account, location] = /^\/v\d\/(?:(accounts\/[^/:]+)\/)?locations\/([^/:]+)/.exec(path) ?? [];
  if (location === undefined) return undefined;
  if (account !== undefined) return findAccount(store, `${account}/locations/${location}`);
  return findAccountByAppScopedId(store, location);
}
