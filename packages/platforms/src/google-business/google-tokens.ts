import type { Egress } from "@businesspro/egress/egress";
import { z } from "zod";
import type { AppCredentials } from "../configuration.ts";
import { classifyNetworkFailure } from "../meta/classify-network-failure.ts";
import { PlatformError } from "../platform-error.ts";
import { parseJson } from "./google-client.ts";
import { kindOfStatus } from "./google-errors.ts";

const tokensSchema = z.object({
  access_token: z.string().min(1),
  /** Seconds. */
  expires_in: z.number(),
  /** Only with the first exchange after a consent, and when Google renews it. */
  refresh_token: z.string().min(1).optional(),
  scope: z.string().optional(),
});
export type IssuedTokens = z.output<typeof tokensSchema>;

const failureSchema = z.object({ error: z.string().regex(/^[a-z_]{1,60}$/) });
const CALL = "POST /token";

/**
 * Asks for tokens. The answer `invalid_grant` means what `onInvalidGrant` says: a used code, or access that ended.
 * No other refusal says anything about the owner's consent.
 */
export async function askForTokens(
  { egress, host, app }: { egress: Egress; host: string; app: AppCredentials },
  parameters: Readonly<Record<string, string>>,
  onInvalidGrant: "rejected" | "reauth",
  signal: AbortSignal,
): Promise<IssuedTokens> {
  const form = { client_id: app.clientId, client_secret: app.clientSecret, ...parameters };
  const { status, body } = await send(egress, `${host}/token`, new URLSearchParams(form), signal);
  if (status < 300) {
    const parsed = tokensSchema.safeParse(body);
    if (parsed.success) return parsed.data;
    throw new PlatformError(
      "transient",
      "unreadable-answer",
      `${CALL} was answered in a shape that is not known`,
    );
  }
  const code = failureSchema.safeParse(body).data?.error ?? `http-${status}`;
  throw new PlatformError(kindOf(code, status, onInvalidGrant), code, `${CALL} failed with ${code}`);
}

function kindOf(code: string, status: number, onInvalidGrant: "rejected" | "reauth") {
  if (code === "invalid_grant") return onInvalidGrant;
  const { kind } = kindOfStatus(status);
  return kind === "reauth" ? "rejected" : kind;
}

async function send(egress: Egress, url: string, form: URLSearchParams, signal: AbortSignal) {
  try {
    const response = await egress(url, { method: "POST", body: form, signal });
    return { status: response.status, body: parseJson(await response.text()) };
  } catch (error) {
    throw classifyNetworkFailure(error, CALL, "prepare");
  }
}
