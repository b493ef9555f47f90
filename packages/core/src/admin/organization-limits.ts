/** The limits that an organisation has of its own; what it lacks is as its plan says. */
export function readLimits(stored: unknown): Record<string, number> {
  if (typeof stored !== "object" || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, number] => typeof entry[1] === "number"),
  );
}
