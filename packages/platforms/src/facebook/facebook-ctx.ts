import type { Egress } from "@businesspro/egress/egress";
import type { AppCredentials } from "../configuration.ts";
import type { GraphClient } from "../meta/graph-client.ts";

/** What every Facebook behaviour needs. */
export type FacebookCtx = {
  graph: GraphClient;
  /** null: no Page is connected. */
  app: AppCredentials | null;
  egress: Egress;
  /** `https://rupload.facebook.com`: takes videos. */
  uploadHost: string;
  now: () => Date;
  settleSeconds: number;
  /** Origin of the pages that people see. */
  site: string;
  /** Metrics that this version of the API refused. */
  deadMetrics: Set<string>;
};
