import type { PlatformsConfiguration } from "../configuration.ts";
import { createGraphClient, type GraphClient } from "../meta/graph-client.ts";
import { WHATSAPP_ERRORS } from "./whatsapp-errors.ts";

/** `graph.facebook.com`, called for the app that holds WhatsApp, whose codes mean things of their own. */
export function createWhatsappGraph(configuration: PlatformsConfiguration): GraphClient {
  const { hosts, graphVersion, whatsappApp, egress, now, onUsage } = configuration;
  return createGraphClient({
    platform: "whatsapp",
    base: `${hosts.whatsappGraph}/${graphVersion}`,
    appSecret: whatsappApp?.clientSecret ?? null,
    errors: WHATSAPP_ERRORS,
    egress,
    now,
    ...(onUsage && { onUsage }),
  });
}
