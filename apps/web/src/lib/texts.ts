import type { Locale } from "@businesspro/contracts/enums";
import { use } from "react";
import { registerTexts, useLocale } from "./locale.ts";

export type Texts<T> = { load: (locale: Locale) => Promise<T> };

/** React reads a promise that carries its result without waiting; so texts that a route has loaded never suspend. */
type Settled<T> = Promise<T> & { status?: "fulfilled"; value?: T };

/**
 * The texts of one area of the app, a file for each language, fetched when the area is first shown.
 * `T` is the type of the English file; the Hindi one `satisfies` it, so a missing key does not compile.
 */
export function defineTexts<T>(sources: Record<Locale, () => Promise<{ default: T }>>): Texts<T> {
  const loading = new Map<Locale, Promise<T>>();
  function load(locale: Locale): Promise<T> {
    const known = loading.get(locale);
    if (known) return known;
    registerTexts(load);
    const promise: Settled<T> = sources[locale]().then(
      (module) => {
        promise.status = "fulfilled";
        promise.value = module.default;
        return module.default;
      },
      (error: unknown) => {
        loading.delete(locale);
        throw error;
      },
    );
    loading.set(locale, promise);
    return promise;
  }
  return { load };
}

/** Route loaders have usually loaded the texts already; otherwise the component waits for them. */
export function useTexts<T>(texts: Texts<T>): T {
  return use(texts.load(useLocale()));
}
