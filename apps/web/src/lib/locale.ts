import type { Locale } from "@businesspro/contracts/enums";
import { useSyncExternalStore } from "react";

const STORAGE_KEY = "bp-locale";
/** `first-paint.js` has set the language of the document from storage or the browser. */
let current: Locale = document.documentElement.lang === "hi" ? "hi" : "en";
const listeners = new Set<() => void>();
const loaders = new Set<(locale: Locale) => Promise<unknown>>();

export function getLocale(): Locale {
  return current;
}

export function useLocale(): Locale {
  return useSyncExternalStore(subscribe, getLocale);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Texts already on the page are fetched in the new language first, so that nothing blinks. */
export function registerTexts(load: (locale: Locale) => Promise<unknown>): void {
  loaders.add(load);
}

export async function changeLocale(locale: Locale): Promise<void> {
  if (locale === current) return;
  await Promise.all([...loaders].map((load) => load(locale)));
  current = locale;
  document.documentElement.lang = locale;
  try {
    localStorage.setItem(STORAGE_KEY, locale);
  } catch {
    // Storage can be blocked; the choice then lasts as long as the page.
  }
  for (const listener of listeners) listener();
}
