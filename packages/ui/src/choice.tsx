import clsx from "clsx";
import { type ReactNode, useId } from "react";

export type Choice<T extends string> = {
  value: T;
  label: ReactNode;
  hint?: ReactNode;
  icon?: ReactNode;
  lang?: string;
};
type ChoiceGroupProps<T extends string> = {
  legend: ReactNode;
  /** Keeps the legend for screen readers only. */
  quietLegend?: boolean;
  value: T | null;
  onChange: (value: T) => void;
  choices: readonly Choice<T>[];
  className?: string;
};

/** One of a few, as native radios: arrow keys, form semantics and screen readers come for free. */
export function SegmentedControl<T extends string>({
  legend,
  quietLegend,
  value,
  onChange,
  choices,
  className,
}: ChoiceGroupProps<T>) {
  const name = useId();
  return (
    <fieldset className={clsx("min-w-0", className)}>
      <legend className={quietLegend ? "sr-only" : "mb-1.5 font-semibold"}>{legend}</legend>
      <div className="flex flex-wrap gap-1 rounded-md bg-sunken p-1">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="relative flex min-h-11 min-w-11 flex-auto items-center justify-center gap-2 rounded-sm px-2.5 text-center text-sm font-semibold whitespace-nowrap text-ink-soft transition-colors hover:text-ink has-checked:bg-raised has-checked:text-ink has-checked:shadow-card has-focus-visible:outline-3 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
              className="absolute inset-0 appearance-none outline-none"
            />
            {choice.icon}
            <span lang={choice.lang} className={choice.lang === "hi" ? "font-native" : undefined}>
              {choice.label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The same choice as cards with a picture: for the questions that deserve room. */
export function ChoiceCards<T extends string>({
  legend,
  quietLegend,
  value,
  onChange,
  choices,
  className,
}: ChoiceGroupProps<T>) {
  const name = useId();
  return (
    <fieldset className="min-w-0">
      <legend className={quietLegend ? "sr-only" : "mb-2 font-semibold"}>{legend}</legend>
      <div className={clsx("grid gap-2", className)}>
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="relative flex min-h-14 items-center gap-2.5 rounded-lg border border-line bg-surface p-2.5 sm:gap-3 sm:p-3 transition-colors hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft has-checked:shadow-[inset_0_0_0_1px_var(--color-accent)] has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
              className="absolute inset-0 appearance-none outline-none"
            />
            {choice.icon}
            <span className="min-w-0">
              <span
                lang={choice.lang}
                className={clsx("block leading-snug font-semibold", choice.lang === "hi" && "font-native")}
              >
                {choice.label}
              </span>
              {choice.hint && <span className="block text-sm text-ink-soft">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type CheckCardProps = {
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  children: ReactNode;
};

/** Any number of several, as a row with a tick box. */
export function CheckCard({ checked, onChange, disabled, children }: CheckCardProps) {
  return (
    <label className="flex min-h-14 items-center gap-3 rounded-lg border border-line bg-surface p-3 transition-colors not-has-disabled:hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft has-disabled:border-dashed has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
      <span className="relative grid size-6 shrink-0 place-items-center">
        <input
          type="checkbox"
          checked={checked}
          disabled={disabled}
          onChange={(event) => onChange(event.target.checked)}
          className="peer size-6 appearance-none rounded-sm border-2 border-line-strong bg-raised outline-none checked:border-accent checked:bg-accent disabled:opacity-50"
        />
        <svg
          aria-hidden="true"
          viewBox="0 0 16 16"
          className="pointer-events-none absolute size-4 text-on-accent opacity-0 peer-checked:opacity-100"
        >
          <path
            d="m3 8.5 3.2 3.2L13 4.8"
            fill="none"
            stroke="currentColor"
            strokeWidth="2.4"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      </span>
      <span className="min-w-0 flex-1">{children}</span>
    </label>
  );
}
