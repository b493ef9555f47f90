import type { ComposerState } from "./composer-state.ts";
import { EMPTY_GOOGLE_DRAFT } from "./google-draft.ts";

const keyOf = (organizationId: string) => `bp-draft-1-${organizationId}`;

/** An unfinished new post outlives a closed tab. One for each organisation, on this device only. */
export function readStoredDraft(organizationId: string): ComposerState | null {
  try {
    const stored = localStorage.getItem(keyOf(organizationId));
    return stored ? completed(JSON.parse(stored)) : null;
  } catch {
    return null;
  }
}

/** A draft of before there were several pictures and kinds keeps what it has. */
function completed(stored: Omit<ComposerState, "media"> & { media: ComposerState["media"] | null | object }) {
  const { media } = stored;
  const list = Array.isArray(media)
    ? media
    : media
      ? [{ kind: "image", durationSeconds: null, ...media }]
      : [];
  const added = {
    contentType: "post",
    crops: {},
    firstComment: "",
    link: "",
    google: EMPTY_GOOGLE_DRAFT,
    idea: null,
  } as const;
  const brief = { ...stored.brief, visualStyle: stored.brief.visualStyle ?? "clean" };
  return { ...added, ...stored, brief, media: list as ComposerState["media"] };
}

export function storeDraft(organizationId: string, state: ComposerState): void {
  try {
    const worthKeeping = state.shared.caption || state.brief.about || state.media.length > 0;
    if (worthKeeping) localStorage.setItem(keyOf(organizationId), JSON.stringify(state));
    else localStorage.removeItem(keyOf(organizationId));
  } catch {
    // Storage is full or blocked: the draft lives as long as the page.
  }
}

export function clearStoredDraft(organizationId: string): void {
  try {
    localStorage.removeItem(keyOf(organizationId));
  } catch {
    // Nothing was stored then.
  }
}
