import type { AppCredentials } from "../configuration.ts";
import type { AccountAccess } from "../contract.ts";
import type { MetaClients } from "../meta/create-meta-clients.ts";
import type { GraphClient } from "../meta/graph-client.ts";

/** What every Instagram behaviour needs. */
export type InstagramCtx = {
  clients: MetaClients;
  /** null: no account is connected through a Page. */
  facebookApp: AppCredentials | null;
  now: () => Date;
  settleSeconds: number;
  /** Metrics that this version of the API refused. */
  deadMetrics: Set<string>;
  /** The same for whole accounts, whose metrics have names of their own. */
  deadDayMetrics: Set<string>;
};

/** Calls are the same on both hosts; which one serves an account follows from how it was connected. */
export function clientOf(ctx: InstagramCtx, access: AccountAccess): GraphClient {
  return access.flow === "instagram-login" ? ctx.clients.instagramGraph : ctx.clients.facebookGraph;
}
