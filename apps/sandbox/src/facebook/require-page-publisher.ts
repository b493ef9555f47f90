import type { GraphCall } from "../graph/graph-call.ts";
import { taskMissing } from "../graph/graph-errors.ts";
import { requireScope } from "../graph/require-scope.ts";
import { pageTokenRequired } from "../graph/token-errors.ts";
import type { Account } from "../store/accounts.ts";
import { splitList } from "../store/grants.ts";

/** Publishing takes the Page's own token, the right in the app, and the task on the Page. */
export function requirePagePublisher(call: GraphCall, account: Account): void {
  requirePageToken(call);
  requireScope(call, "pages_manage_posts");
  if (!splitList(account.tasks).includes("CREATE_CONTENT")) throw taskMissing();
}

export function requirePageToken({ access }: GraphCall): void {
  if (access.token.kind !== "page") throw pageTokenRequired();
}
