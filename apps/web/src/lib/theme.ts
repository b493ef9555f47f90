import type { Theme } from "@businesspro/contracts/enums";

const STORAGE_KEY = "bp-theme";

/** Shows a theme and keeps it for the next first paint. */
export function applyTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    if (theme === "system") localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, theme);
  } catch {
    // Storage can be blocked; the session still carries the preference.
  }
}
