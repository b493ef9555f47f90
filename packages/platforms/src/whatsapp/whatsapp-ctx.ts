import type { WhatsappApp } from "../configuration.ts";
import type { GraphClient } from "../meta/graph-client.ts";

/** What every WhatsApp behaviour needs. */
export type WhatsappCtx = {
  graph: GraphClient;
  /** null: no app, so nothing is connected and no webhook is ours. */
  app: WhatsappApp | null;
  now: () => Date;
  settleSeconds: number;
};
