import type { Environment } from "@businesspro/config/environment";
import { ConnectFlow, type ImplementedPlatform } from "@businesspro/contracts/enums";

type FlowFacts = {
  /** Networks whose accounts the flow finds. */
  platforms: readonly [ImplementedPlatform, ...ImplementedPlatform[]];
  /** Environment variables that hold the operator's own app. */
  variables: readonly string[];
  hasCredentials: (environment: Environment) => boolean;
};

export const CONNECT_FLOWS: Record<ConnectFlow, FlowFacts> = {
  [ConnectFlow.INSTAGRAM_LOGIN]: {
    platforms: ["instagram"],
    variables: ["INSTAGRAM_APP_ID", "INSTAGRAM_APP_SECRET"],
    hasCredentials: ({ meta }) => meta.instagramApp !== null,
  },
  [ConnectFlow.FACEBOOK_LOGIN]: {
    platforms: ["facebook", "instagram"],
    variables: ["META_APP_ID", "META_APP_SECRET"],
    hasCredentials: ({ meta }) => meta.facebookApp !== null,
  },
  [ConnectFlow.WHATSAPP_SIGNUP]: {
    platforms: ["whatsapp"],
    variables: ["WHATSAPP_APP_ID", "WHATSAPP_APP_SECRET", "WHATSAPP_SIGNUP_ID", "WHATSAPP_VERIFY_TOKEN"],
    hasCredentials: ({ meta }) => meta.whatsappApp !== null,
  },
  [ConnectFlow.GOOGLE_LOGIN]: {
    platforms: ["google-business"],
    variables: ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET"],
    hasCredentials: ({ googleApp }) => googleApp !== null,
  },
};

/** Without credentials of its own a flow leads to the sandbox network, where one runs. */
export function isSandboxFlow(environment: Environment, flow: ConnectFlow): boolean {
  return environment.sandboxUrl !== null && !CONNECT_FLOWS[flow].hasCredentials(environment);
}

/** Registered with the networks: every flow comes back here. */
export function redirectUriOf(environment: Environment): string {
  return `${environment.publicUrl}/oauth/callback`;
}
