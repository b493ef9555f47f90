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

/** Each host belongs to an application of its own, whose allowance its calls use. */
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
  const instagram = { ...shared, application: "instagram-login" };
  // Proofs are documented for the Facebook host only.
  const appSecret = facebookApp?.clientSecret ?? null;
  return {
    facebookGraph: createGraphClient({
      ...shared,
      application: "facebook-login",
      base: `${hosts.facebookGraph}/${graphVersion}`,
      appSecret,
    }),
    instagramGraph: createGraphClient({
      ...instagram,
      base: `${hosts.instagramGraph}/${graphVersion}`,
      appSecret: null,
    }),
    instagramTokens: createGraphClient({ ...instagram, base: hosts.instagramGraph, appSecret: null }),
    instagramApi: createGraphClient({ ...instagram, base: hosts.instagramApi, appSecret: null }),
  };
}
