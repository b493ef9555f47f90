/** How far our clock may be behind the network's when a post is recognised by its time. */
export const CLOCK_SKEW_MS = 60_000;

export type ListedPost = { id: string; text: string; createdAt: Date };

/** Posts that can be ours: same text, not before our call, and not another target's. */
export function matchPosts<T extends ListedPost>(
  posts: readonly T[],
  wanted: { text: string; startedAt: Date; usedPostIds: ReadonlySet<string> },
): T[] {
  const text = normalizeText(wanted.text);
  const earliest = wanted.startedAt.getTime() - CLOCK_SKEW_MS;
  return posts.filter(
    (post) =>
      post.createdAt.getTime() >= earliest &&
      !wanted.usedPostIds.has(post.id) &&
      normalizeText(post.text) === text,
  );
}

/** Networks trim a text, unify its line ends and compose its characters. */
export function normalizeText(text: string): string {
  return text.normalize("NFC").replace(/\r\n?/g, "\n").trim();
}
