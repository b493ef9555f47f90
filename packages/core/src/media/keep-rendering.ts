import type { SystemCtx } from "../context.ts";
import { fileNameOf, type MediaStore, type StoredName } from "./media-store.ts";
import { parseRendering } from "./media-variant.ts";
import { renderVariant } from "./render-variant.ts";

/** Being made in this process: a network that asks three times for one rendering gets it made once. */
const running = new WeakMap<MediaStore, Map<string, Promise<number | null>>>();

/**
 * Makes and keeps a rendering that is not in the store yet.
 * @returns its size in bytes; null when the name is no rendering or the original is missing
 */
export function keepRendering(ctx: SystemCtx, name: StoredName): Promise<number | null> {
  const own = running.get(ctx.media) ?? new Map<string, Promise<number | null>>();
  running.set(ctx.media, own);
  const file = fileNameOf(name);
  const known = own.get(file);
  if (known) return known;
  const made = render(ctx, name).finally(() => own.delete(file));
  own.set(file, made);
  return made;
}

async function render(ctx: SystemCtx, name: StoredName): Promise<number | null> {
  const rendering = name.variant === null ? null : parseRendering(name.variant);
  const original = rendering && (await ctx.media.read({ ...name, variant: null }));
  if (!original || !rendering) {
    ctx.logger.error({ sha256: name.sha256, variant: name.variant }, "the bytes of stored media are missing");
    return null;
  }
  const { bytes } = await renderVariant(original, rendering);
  await ctx.media.put(name, bytes);
  return bytes.length;
}
