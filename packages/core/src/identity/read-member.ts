/**
 * A value of a closed vocabulary, as read from a column that any text fits.
 * @throws when the vocabulary does not have it: the database was changed by other means
 */
export function readMember<T extends string>(vocabulary: Readonly<Record<string, T>>, value: string): T {
  const found = Object.values(vocabulary).find((candidate) => candidate === value);
  if (found === undefined) throw new Error(`Not one of ${Object.values(vocabulary).join(", ")}: ${value}`);
  return found;
}
