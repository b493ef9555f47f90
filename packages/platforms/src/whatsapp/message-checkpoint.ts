import { z } from "zod";
import type { Checkpoint, MessagePicture } from "../contract.ts";

const checkpointSchema = z.object({
  /** The number that holds the picture: a media id works for no other. */
  phoneNumberId: z.string(),
  /** null: the message has no picture. */
  picture: z.object({ key: z.string(), mediaId: z.string().min(1), uploadedAt: z.iso.datetime() }).nullable(),
});
export type MessageCheckpoint = z.output<typeof checkpointSchema>;

/** The network keeps uploads for 30 days; one day is left for the message to be sent. */
const KEPT_MS = 29 * 24 * 3600 * 1000;

/**
 * null: none, or made for another number or picture, or its picture is about to be forgotten. Text and person do not
 * matter: a campaign's messages may share one checkpoint.
 */
export function readCheckpoint(
  checkpoint: Checkpoint | null,
  wanted: { phoneNumberId: string; picture: MessagePicture | null },
  now: Date,
): MessageCheckpoint | null {
  const kept = checkpointSchema.safeParse(checkpoint).data;
  if (!kept || kept.phoneNumberId !== wanted.phoneNumberId) return null;
  if ((kept.picture?.key ?? null) !== (wanted.picture?.key ?? null)) return null;
  if (kept.picture && now.getTime() - Date.parse(kept.picture.uploadedAt) > KEPT_MS) return null;
  return kept;
}
