import { createHmac } from "node:crypto";
import { z } from "zod";
import type { AppCredentials } from "../configuration.ts";
import type { GraphClient } from "../meta/graph-client.ts";
import { PlatformError } from "../platform-error.ts";

type RegisteredNumber = { id: string; accessToken: string; signal: AbortSignal };

/** Lets a number send. False where the network refuses, e.g. because the owner has set a PIN of her own. */
export async function registerNumber(
  graph: GraphClient,
  app: AppCredentials,
  { id, accessToken, signal }: RegisteredNumber,
): Promise<boolean> {
  const content = JSON.stringify({ messaging_product: "whatsapp", pin: pinOf(app, id) });
  try {
    await graph.call({
      purpose: "prepare",
      method: "POST",
      path: `/${id}/register`,
      body: { contentType: "application/json", content },
      accessToken,
      schema: z.object({ success: z.literal(true) }),
      signal,
    });
    return true;
  } catch (error) {
    if (error instanceof PlatformError && error.kind !== "transient" && error.kind !== "rate-limited")
      return false;
    throw error;
  }
}

/** Six digits that only the app can make and always makes alike: registering again needs the PIN of the first time. */
function pinOf({ clientSecret }: AppCredentials, phoneNumberId: string): string {
  const digest = createHmac("sha256", clientSecret).update(`pin:${phoneNumberId}`).digest();
  return String(digest.readUInt32BE() % 1_000_000).padStart(6, "0");
}
