import { createHash } from "node:crypto";

export type Engagement = {
  views: number;
  reach: number;
  likes: number;
  comments: number;
  saves: number;
  shares: number;
  profileVisits: number;
  follows: number;
  clicks: number;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * How people have taken to a post by now. A fixed function of the post and its age, so it survives a restart, never
 * shrinks, and needs no storage. A sixth of the audience comes in the first minutes, the rest over a day or so.
 */
export function engagementAt(
  post: { id: string; publishedAt: number },
  followers: number,
  now: Date,
): Engagement {
  const age = Math.max(0, now.getTime() - post.publishedAt);
  const grown = 0.16 * (1 - Math.exp(-age / (3 * MINUTE))) + 0.84 * (1 - Math.exp(-age / (9 * HOUR)));
  const luck = fractions(post.id);
  const part = (whole: number, low: number, high: number) =>
    Math.floor(whole * (low + (high - low) * luck()));

  const finalReach = Math.max(40, followers * (0.25 + 0.5 * luck()));
  const reach = Math.floor(finalReach * grown);
  return {
    reach,
    views: reach + part(reach, 0.15, 0.6),
    likes: part(reach, 0.04, 0.12),
    comments: part(reach, 0.004, 0.015),
    saves: part(reach, 0.006, 0.025),
    shares: part(reach, 0.004, 0.02),
    profileVisits: part(reach, 0.01, 0.04),
    follows: part(reach, 0.001, 0.006),
    clicks: part(reach, 0.02, 0.07),
  };
}

/** Numbers from 0 to 1 that are always the same for one seed. */
function fractions(seed: string): () => number {
  const bytes = createHash("sha256").update(seed).digest();
  let position = 0;
  return () => bytes.readUInt16BE((position++ * 2) % 32) / 0xffff;
}
