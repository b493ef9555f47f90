import type { PlatformsConfiguration, WhatsappApp } from "../configuration.ts";
import type { ConnectFlowAdapter } from "../contract.ts";
import { expiryOf, tokenSchema } from "../meta/issued-token.ts";
import { createWhatsappGraph } from "./create-whatsapp-graph.ts";
import { inspectToken } from "./inspect-token.ts";
import { listSharedNumbers } from "./list-shared-numbers.ts";

/** Embedded Signup: the owner shares her business account and its numbers, or makes them, on the network's own page. */
export function createWhatsappSignup(
  configuration: PlatformsConfiguration,
  app: WhatsappApp,
): ConnectFlowAdapter {
  const { hosts, graphVersion, now } = configuration;
  const graph = createWhatsappGraph(configuration);
  return {
    flow: "whatsapp-signup",
    platforms: ["whatsapp"],
    authorizeUrl({ state, redirectUri }) {
      const query = {
        client_id: app.clientId,
        redirect_uri: redirectUri,
        state,
        response_type: "code",
        config_id: app.signupId,
        override_default_response_type: "true",
      };
      return `${hosts.whatsapp}/${graphVersion}/dialog/oauth?${new URLSearchParams(query)}`;
    },
    async exchangeCode({ code, redirectUri, signal }) {
      const issued = await graph.call({
        purpose: "prepare",
        method: "POST", // as a form, so that no address holds the secret
        path: "/oauth/access_token",
        parameters: {
          client_id: app.clientId,
          client_secret: app.clientSecret,
          redirect_uri: redirectUri,
          code,
        },
        accessToken: null,
        schema: tokenSchema,
        signal,
      });
      const { scopes } = await inspectToken(graph, issued.access_token, signal);
      return {
        accessToken: issued.access_token,
        refreshToken: null,
        expiresAt: expiryOf(issued, now()),
        scopes,
      };
    },
    // A business token names no expiry; one that was revoked has to be granted again.
    refresh: async () => null,
    listAccounts: (grant, signal) =>
      listSharedNumbers({ graph, app, chat: hosts.whatsappChat }, grant, signal),
  };
}
