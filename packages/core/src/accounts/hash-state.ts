import { createHash } from "node:crypto";

/** Only this is stored: who reads the database cannot finish a consent that somebody else began. */
export function hashState(state: string): string {
  return createHash("sha256").update(state).digest("hex");
}
