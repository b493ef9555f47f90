const NAME = /^(?<key>[\w-]{16,64})(?:\.(?<variant>[a-z0-9-]+))?\.(?<ending>jpg|mp4)$/;

/** Path under the app's origin. The key is unguessable. `variant` as in `StoredName`. */
export function mediaPath(publicKey: string, variant: string | null): string {
  if (variant === "video") return `/media/${publicKey}.mp4`;
  return `/media/${publicKey}${variant === null ? "" : `.${variant}`}.jpg`;
}

/** Reads the last part of such a path; null when it is none of ours. */
export function parseMediaName(name: string): { publicKey: string; variant: string | null } | null {
  const groups = NAME.exec(name)?.groups;
  if (!groups?.key) return null;
  if (groups.ending === "mp4")
    return groups.variant === undefined ? { publicKey: groups.key, variant: "video" } : null;
  return groups.variant === "video" ? null : { publicKey: groups.key, variant: groups.variant ?? null };
}
