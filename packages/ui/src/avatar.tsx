import clsx from "clsx";
import { useState } from "react";

type AvatarProps = { name: string; pictureUrl?: string | null; className?: string };

const TINTS = [
  "bg-accent-soft text-accent-ink",
  "bg-good-soft text-good",
  "bg-info-soft text-info",
  "bg-warn-soft text-warn",
];

/** First letters as a person of that script would shorten them: whole grapheme clusters, not code units. */
function initialsOf(name: string): string {
  const segmenter = new Intl.Segmenter();
  return name
    .split(/[\s._-]+/u)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => segmenter.segment(word)[Symbol.iterator]().next().value?.segment ?? "")
    .join("")
    .toUpperCase();
}

/** Decorative: the name always stands beside it. */
export function Avatar({ name, pictureUrl, className }: AvatarProps) {
  const [broken, setBroken] = useState(false);
  const tint = TINTS[[...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % TINTS.length];
  return (
    <span
      aria-hidden="true"
      className={clsx(
        "inline-grid size-10 shrink-0 place-items-center overflow-hidden rounded-full text-sm font-bold",
        tint,
        className,
      )}
    >
      {pictureUrl && !broken ? (
        <img src={pictureUrl} alt="" className="size-full object-cover" onError={() => setBroken(true)} />
      ) : (
        initialsOf(name)
      )}
    </span>
  );
}
