import { createHash } from "node:crypto";
import type { MediaFault } from "@businesspro/contracts/enums";
import type { Services } from "../context.ts";
import { mediaPath } from "./media-address.ts";
import { MediaStoreError } from "./media-store-error.ts";

export type LookedAtMedia = { sha256: string; kind: string; bytes: number };

const ASKED_WITHIN_MS = 3_600_000;

/**
 * Whether the store has exactly the bytes that a row speaks of; every byte is read.
 * @returns what is wrong; null: nothing
 * @throws MediaStoreError when the store cannot tell
 */
async function lookIntoStore(
  { media }: Pick<Services, "media">,
  row: LookedAtMedia,
): Promise<MediaFault | null> {
  const name = { sha256: row.sha256, variant: row.kind === "video" ? "video" : null };
  const size = await media.size(name);
  if (size === null) return "missing";
  if (size !== row.bytes) return "damaged";
  const hash = createHash("sha256");
  for await (const chunk of await media.stream(name, { start: 0, end: size - 1 })) hash.update(chunk);
  return hash.digest("hex") === row.sha256 ? null : "damaged";
}

/** The same, and whether a network that is sent to it would get it. A store that cannot tell sends nothing either. */
export async function lookAtMedia(
  services: Services,
  row: LookedAtMedia & { publicKey: string },
): Promise<MediaFault | null> {
  try {
    const fault = await lookIntoStore(services, row);
    if (fault) return fault;
  } catch (error) {
    if (!(error instanceof MediaStoreError)) throw error;
    services.logger.error({ err: error }, "the store of media does not answer");
    return "unreachable";
  }
  const path = mediaPath(row.publicKey, row.kind === "video" ? "video" : null);
  const until = new Date(services.now().getTime() + ASKED_WITHIN_MS);
  const sent = await services.askPublicly(services.addresses.sign(path, until));
  return sent === row.bytes ? null : "unreachable";
}
