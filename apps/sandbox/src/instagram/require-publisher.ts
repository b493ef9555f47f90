import type { GraphCall } from "../graph/graph-call.ts";
import { objectNotVisible } from "../graph/graph-errors.ts";
import type { InstagramNode } from "../graph/node.ts";
import { requireScope } from "../graph/require-scope.ts";
import type { Account } from "../store/accounts.ts";
import { notProfessional } from "./instagram-errors.ts";

/** The app-scoped id names the same person, and still nothing can be published to it. */
export function requirePublisher(call: GraphCall, account: Account, asked: InstagramNode["asked"]): void {
  if (asked === "app-scoped") throw objectNotVisible(call.method, account.app_scoped_id);
  if (account.account_type === "PERSONAL") throw notProfessional();
  requireScope(call, "instagram_content_publish");
}
