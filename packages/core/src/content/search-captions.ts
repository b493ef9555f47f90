import { Prisma } from "@businesspro/db/client";

/** How alike the words must be to count as meant, of 1: one slip in a short word, two in a long one. */
const ALIKE_FROM = 0.5;
/** Comparing takes about a quarter of a millisecond for each caption, so only the newest are compared. */
const COMPARED_VERSIONS = 400;

/**
 * Devanagari letters by the Latin one nearest to them: a database that sorts by C finds no trigrams in others, and
 * short and long vowels, which people mix up most, become the same. The signs without a letter fall away.
 */
const LETTERS_OF: Readonly<Record<string, string>> = {
  a: "अआा",
  i: "इईिी",
  u: "उऊुू",
  e: "एऐेै",
  o: "ओऑऔोॉौ",
  r: "ऋरृ",
  k: "कख\u0958\u0959",
  g: "गघ\u095a",
  c: "चछ",
  j: "जझ\u095b",
  t: "टठतथ",
  d: "डढदध\u095c\u095d",
  n: "ङञणन",
  p: "प",
  f: "फ\u095e",
  b: "बभ",
  m: "म",
  y: "य\u095f",
  l: "ल",
  v: "व",
  s: "शषस",
  h: "ह",
};
const SIGNS = "\u0900\u0901\u0902\u0903\u093c\u094d";
const FROM = Object.values(LETTERS_OF).join("") + SIGNS;
const TO = Object.entries(LETTERS_OF)
  .map(([latin, letters]) => latin.repeat(letters.length))
  .join("");

/** Whether a caption holds the words as typed, in any letter case. */
export function holdsWords(search: string): Prisma.Sql {
  const pattern = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  return Prisma.sql`c.caption ILIKE ${pattern}`;
}

/** Whether a caption, among the newest of the organisation, holds words that are nearly the same. */
export function holdsWordsLike(organizationId: string, search: string): Prisma.Sql {
  const letters = (text: Prisma.Sql) => Prisma.sql`translate(lower(${text}), ${FROM}, ${TO})`;
  return Prisma.sql`c.id IN (
    SELECT newest.id FROM (
      SELECT id, caption FROM content
       WHERE organization_id = ${organizationId}::uuid AND deleted_at IS NULL
       ORDER BY created_at DESC LIMIT ${COMPARED_VERSIONS}) newest
     WHERE word_similarity(${letters(Prisma.sql`${search}::text`)}, ${letters(Prisma.sql`newest.caption`)}) >= ${ALIKE_FROM}::real)`;
}
