import { createHash, timingSafeEqual } from "node:crypto";

/** The network asks once whether the webhook is ours; the challenge answers it. null: not asked by who knows our token. */
export function answerSubscription(verifyToken: string, query: URLSearchParams): string | null {
  const challenge = query.get("hub.challenge");
  if (query.get("hub.mode") !== "subscribe" || challenge === null) return null;
  return isSame(query.get("hub.verify_token") ?? "", verifyToken) ? challenge : null;
}

/** Hashes have one length, so that nothing is told by time. */
function isSame(left: string, right: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
