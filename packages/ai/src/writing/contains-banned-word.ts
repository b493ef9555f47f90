const WORD_PART = /[\p{L}\p{M}\p{Nd}]/u;

/** Whether a text holds one of the words or phrases, whole and in any letter case. Works in every script. */
export function containsBannedWord(text: string, bannedWords: readonly string[]): boolean {
  const haystack = normalize(text);
  return bannedWords.map(normalize).some((word) => word !== "" && containsWhole(haystack, word));
}

function containsWhole(haystack: string, word: string): boolean {
  for (let at = haystack.indexOf(word); at >= 0; at = haystack.indexOf(word, at + 1)) {
    const before = haystack[at - 1] ?? " ";
    const after = haystack[at + word.length] ?? " ";
    if (!WORD_PART.test(before) && !WORD_PART.test(after)) return true;
  }
  return false;
}

function normalize(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}
