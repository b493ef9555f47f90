import type { WrittenPost } from "@businesspro/contracts/writing-outputs";
import { Skeleton } from "@businesspro/ui/card";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useFormat } from "../../lib/format.ts";
import { scrollMotion } from "../../lib/scroll-motion.ts";
import { useTexts } from "../../lib/texts.ts";
import type { ComposerState, Picks } from "./composer-state.ts";
import { composerTexts } from "./texts.ts";

type Option = { key: string; content: ReactNode; estimate: number | null };
type OptionGroupProps = {
  legend: string;
  options: Option[];
  /** Position among the options. */
  picked: number | null;
  onPick: (index: number) => void;
  disabled: boolean;
  lang: string;
};

function Estimate({ value }: { value: number }) {
  const { variants } = useTexts(composerTexts);
  const format = useFormat();
  return (
    <span className="ml-auto flex shrink-0 items-center gap-2 pb-0.5 text-xs text-ink-faint">
      <span className="sr-only">{variants.estimate(format.number(value))}</span>
      <span aria-hidden="true" className="h-1.5 w-12 overflow-hidden rounded-full bg-line">
        <span className="block h-full rounded-full bg-good" style={{ width: `${value}%` }} />
      </span>
      <span aria-hidden="true">
        {variants.estimateShort} {format.number(value)}
      </span>
    </span>
  );
}

function OptionGroup({ legend, options, picked, onPick, disabled, lang }: OptionGroupProps) {
  const name = useId();
  if (options.length === 0) return null;
  return (
    <fieldset className="grid min-w-0 gap-2" disabled={disabled}>
      <legend className="mb-2 font-semibold">{legend}</legend>
      {options.map((option, index) => (
        <label
          key={option.key}
          className="relative flex min-h-12 animate-fade flex-wrap items-end justify-between gap-x-4 gap-y-2 rounded-lg border border-line bg-surface px-4 py-3 transition-colors hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft has-checked:shadow-[inset_0_0_0_1px_var(--color-accent)] has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            checked={index === picked}
            onChange={() => onPick(index)}
            className="absolute inset-0 appearance-none outline-none"
          />
          <span lang={lang} className="whitespace-pre-line">
            {option.content}
          </span>
          {option.estimate !== null && <Estimate value={option.estimate} />}
        </label>
      ))}
    </fieldset>
  );
}

function tagsOf(post: WrittenPost): Option[] {
  return post.hashtagSets.map((set, index) => ({
    key: `tags-${index}`,
    content: <span className="text-info">{set.tags.map((tag) => `#${tag}`).join(" ")}</span>,
    estimate: set.engagementEstimate,
  }));
}

type VariantPickerProps = { state: ComposerState; writing: boolean; onPick: (picks: Partial<Picks>) => void };

/** The written variants, as they arrive. What is picked flows into the text below and the preview. */
export function VariantPicker({ state, writing, onPick }: VariantPickerProps) {
  const { variants, writing: progress } = useTexts(composerTexts);
  const format = useFormat();
  const { written, picks, model, brief } = state;
  const section = useRef<HTMLElement>(null);
  // The texts appear below the form, out of sight on a phone.
  useEffect(() => {
    if (writing) section.current?.scrollIntoView({ block: "start", behavior: scrollMotion() });
  }, [writing]);
  const lang = brief.language === "hindi" ? "hi" : "en";
  const textOptions = (parts: WrittenPost["captions"], kind: string): Option[] =>
    parts.map((part, index) => ({
      key: `${kind}-${index}`,
      content: part.text,
      estimate: part.engagementEstimate,
    }));
  return (
    <section ref={section} className="grid scroll-mt-20 gap-5" aria-busy={writing}>
      <h2 className="text-lg font-bold">{variants.title}</h2>
      <p
        aria-live="polite"
        className={writing ? "flex items-center gap-2 font-medium text-ink-soft" : "sr-only"}
      >
        {writing && <span aria-hidden="true" className="size-2.5 animate-breathe rounded-full bg-accent" />}
        {writing
          ? progress.working
          : written &&
            progress.ready(format.number(written.hooks.length), format.number(written.captions.length))}
      </p>
      {!written && writing && (
        <div className="grid gap-2">
          <Skeleton className="h-24 rounded-lg" />
          <Skeleton className="h-24 rounded-lg" />
        </div>
      )}
      {written && (
        <>
          <OptionGroup
            legend={variants.captions}
            options={textOptions(written.captions, "caption")}
            picked={picks.caption}
            onPick={(caption) => onPick({ caption })}
            disabled={writing}
            lang={lang}
          />
          {written.hooks.length > 0 && (
            <OptionGroup
              legend={variants.hooks}
              options={[
                { key: "none", content: variants.noHook, estimate: null },
                ...textOptions(written.hooks, "hook"),
              ]}
              picked={picks.hook === null ? 0 : picks.hook + 1}
              onPick={(index) => onPick({ hook: index === 0 ? null : index - 1 })}
              disabled={writing}
              lang={lang}
            />
          )}
          <OptionGroup
            legend={variants.hashtags}
            options={tagsOf(written)}
            picked={picks.tags}
            onPick={(tags) => onPick({ tags })}
            disabled={writing}
            lang={lang}
          />
        </>
      )}
      {model && written?.sawPicture === false && <p className="text-sm">{variants.blind}</p>}
      {model && (
        <p className="text-sm text-ink-soft">
          {model.offline
            ? variants.byOffline
            : `${variants.by(model.name, model.provider)} ${model.costMicroUsd > 0 ? variants.cost(format.dollars(model.costMicroUsd)) : ""}`}
        </p>
      )}
    </section>
  );
}
