import { isMediaVariant, type MediaVariant } from "./media-variant.ts";

const NAME = /^([\w-]{16,64})(?:\.([a-z-]+))?\.jpg$/;

/** Path under the app's origin. The key is unguessable; whoever has the address may see the picture. */
export function mediaPath(publicKey: string, variant: MediaVariant | null): string {
  return `/media/${publicKey}${variant === null ? "" : `.${variant}`}.jpg`;
}

/** Reads the last part of such a path; null when it is none of ours. */
export function parseMediaName(name: string): { publicKey: string; variant: MediaVariant | null } | null {
  const [, publicKey, variant] = NAME.exec(name) ?? [];
  if (publicKey === undefined) return null;
  if (variant === undefined) return { publicKey, variant: null };
  return isMediaVariant(variant) ? { publicKey, variant } : null;
}
