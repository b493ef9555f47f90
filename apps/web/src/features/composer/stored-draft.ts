import type { ComposerState } from "./composer-state.ts";

const keyOf = (organizationId: string) => `bp-draft-1-${organizationId}`;

/** An unfinished new post outlives a closed tab. One for each organisation, on this device only. */
export function readStoredDraft(organizationId: string): ComposerState | null {
  try {
    const stored = localStorage.getItem(keyOf(organizationId));
    return stored ? (JSON.parse(stored) as ComposerState) : null;
  } catch {
    return null;
  }
}

export function storeDraft(organizationId: string, state: ComposerState): void {
  try {
    const worthKeeping = state.shared.caption || state.brief.about || state.media;
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
