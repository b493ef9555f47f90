import clsx from "clsx";
import { type ComponentProps, type ReactNode, useId } from "react";

type ControlProps = { id: string; "aria-describedby"?: string; "aria-invalid"?: true };
type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Right of the label: a counter, a link. */
  aside?: ReactNode;
  className?: string;
  children: (control: ControlProps) => ReactNode;
};

/** Ties label, hint and error to one control. The error is announced when it appears. */
export function Field({ label, hint, error, aside, className, children }: FieldProps) {
  const id = useId();
  const describedBy = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className={clsx("grid gap-1.5", className)}>
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        {aside}
      </div>
      {children({
        id,
        ...(describedBy ? { "aria-describedby": describedBy } : {}),
        ...(error ? { "aria-invalid": true as const } : {}),
      })}
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-faint">
          {hint}
        </p>
      )}
      <div aria-live="polite">
        {error && (
          <p id={`${id}-error`} className="text-sm font-medium text-bad">
            {error}
          </p>
        )}
      </div>
    </div>
  );
}

const CONTROL =
  "w-full rounded-md border border-line-strong bg-raised px-3.5 text-base text-ink placeholder:text-ink-faint transition-[border-color] hover:border-ink-faint aria-invalid:border-bad aria-invalid:bg-bad-soft disabled:opacity-60";

export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input {...rest} className={clsx(CONTROL, "min-h-12 py-2", className)} />;
}

export function Textarea({ className, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea {...rest} className={clsx(CONTROL, "field-sizing-content min-h-24 resize-y py-3", className)} />
  );
}

/** The native picker: on a phone nothing drawn by hand is as quick. */
export function Select({ className, ...rest }: ComponentProps<"select">) {
  return (
    <span className="relative block">
      <select {...rest} className={clsx(CONTROL, "min-h-12 appearance-none py-2 pr-10", className)} />
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        className="pointer-events-none absolute top-1/2 right-3.5 size-4 -translate-y-1/2 text-ink-soft"
      >
        <path
          d="m3 6 5 5 5-5"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </span>
  );
}
