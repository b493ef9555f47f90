import { Field, Input } from "@businesspro/ui/field";
import { useEffect, useEffectEvent, useState } from "react";
import { useTexts } from "../../lib/texts.ts";
import { SEARCH_MAX_CHARACTERS } from "./posts-search.ts";
import { postsTexts } from "./texts.ts";

/** Long enough to finish a word. */
const AFTER_TYPING_MS = 300;

type SearchFieldProps = { words: string; onWords: (words: string) => void };

/** Finds posts by words of their text, a moment after the last letter. */
export function SearchField({ words, onWords }: SearchFieldProps) {
  const { search: texts } = useTexts(postsTexts);
  const [typed, setTyped] = useState(words);
  const [known, setKnown] = useState(words);
  // The address changed by other means: back, or a link.
  if (known !== words) {
    setKnown(words);
    if (typed.trim() !== words) setTyped(words);
  }
  const search = useEffectEvent(() => {
    if (typed.trim() !== words) onWords(typed.trim());
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each letter begins the wait anew
  useEffect(() => {
    const timer = setTimeout(search, AFTER_TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <search>
      <Field label={texts.label}>
        {(control) => (
          <Input
            {...control}
            type="search"
            value={typed}
            maxLength={SEARCH_MAX_CHARACTERS}
            placeholder={texts.placeholder}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
    </search>
  );
}
