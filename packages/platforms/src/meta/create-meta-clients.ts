import type { ImplementedPlatform } from "@businesspro/contracts/enums";
import type { PlatformsConfiguration } from "../configuration.ts";
import { createGraphClient, type GraphClient, type GraphClientOptions } from "./graph-client.ts";

export type MetaClients = {
  /** `graph.facebook.com`, versioned. */
  facebookGraph: GraphClient;
  /** `graph.instagram.com`, versioned. */
  instagramGraph: GraphClient;
  /** `graph.instagram.com` without a version: token calls only. */
  instagramTokens: GraphClient;
  /** `api.instagram.com`: the code exchange only. */
  instagramApi: GraphClient;
};

/** `platform` is whose calls these are, in reports of usage. */
export function createMetaClients(
  configuration: PlatformsConfiguration,
  platform: ImplementedPlatform,
): MetaClients {
  const { hosts, graphVersion, facebookApp, egress, now, onUsage } = configuration;
  const shared: Omit<GraphClientOptions, "base" | "appSecret"> = {
    platform,
    egress,
    now,
    ...(onUsage && { onUsage }),
  };
  // Proofs are documented for the Facebook host only.
  const appSecret = facebookApp?.clientSecret ?? null;
  return {
    facebookGraph: createGraphClient({
      ...shared,
      base: `${hosts.facebookGraph}/${graphVersion}`,
      appSecret,
    }),
    instagramGraph: createGraphClient({
      ...shared,
      base: `${hosts.instagramGraph}/${graphVersion}`,
      appSecret: null,
    }),
    instagramTokens: createGraphClient({ ...shared, base: hosts.instagramGraph, appSecret: null }),
    instagramApi: createGraphClient({ ...shared, base: hosts.instagramApi, appSecret: null }),
  };
}
