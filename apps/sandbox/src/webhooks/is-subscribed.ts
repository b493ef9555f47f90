import { randomInt } from "node:crypto";
import { SANDBOX_APP } from "../oauth/sandbox-app.ts";

const TIMEOUT_MS = 5000;

/** The handshake: only an app that knows the verify token may be told things. */
export async function isSubscribed(url: string, closing: AbortSignal): Promise<boolean> {
  const challenge = String(randomInt(1_000_000_000));
  const address = new URL(url);
  address.searchParams.set("hub.mode", "subscribe");
  address.searchParams.set("hub.challenge", challenge);
  address.searchParams.set("hub.verify_token", SANDBOX_APP.verifyToken);
  try {
    const signal = AbortSignal.any([closing, AbortSignal.timeout(TIMEOUT_MS)]);
    const response = await fetch(address, { signal });
    return response.ok && (await response.text()).trim() === challenge;
  } catch {
    return false;
  }
}
