import type { GoogleHosts } from "../configuration.ts";
import type { GoogleClient } from "./google-client.ts";

/** What every Google behaviour needs. */
export type GoogleCtx = {
  client: GoogleClient;
  hosts: GoogleHosts;
  now: () => Date;
  settleSeconds: number;
};
