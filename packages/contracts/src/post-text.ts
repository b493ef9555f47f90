/** The text as a network gets it: the caption, a blank line, the hashtags. Browser and server count the same string. */
export function composePostText(caption: string, hashtags: readonly string[]): string {
  const tags = hashtags.map((tag) => `#${tag.replace(/^#+/, "")}`).join(" ");
  return [caption.trim(), tags].filter(Boolean).join("\n\n");
}
