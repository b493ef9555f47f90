/** Search parameters come from outside: each route keeps the texts that it knows and drops the rest. */
export function textParams<const Name extends string>(
  search: Record<string, unknown>,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const kept = names.flatMap((name) => {
    const value = search[name];
    if (typeof value === "number") return [[name, String(value)]];
    return typeof value === "string" && value !== "" ? [[name, value]] : [];
  });
  return Object.fromEntries(kept) as Partial<Record<Name, string>>;
}
