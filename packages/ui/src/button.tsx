import clsx from "clsx";
import type { ComponentProps } from "react";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "md" | "sm";

const BASE =
  "inline-flex items-center justify-center gap-2 rounded-md text-center font-semibold select-none transition-[background-color,border-color,color,transform] active:translate-y-px disabled:pointer-events-none disabled:opacity-55 aria-disabled:pointer-events-none aria-disabled:opacity-55 [&_svg]:shrink-0";

const VARIANTS: Record<ButtonVariant, string> = {
  primary: "bg-accent text-on-accent shadow-card hover:bg-accent-strong",
  secondary: "border border-line-strong/60 bg-surface text-ink hover:border-line-strong hover:bg-raised",
  quiet: "text-accent-ink hover:bg-accent-soft",
  danger: "bg-bad-soft text-bad hover:bg-bad-soft/70",
};

/** Both sizes are at least 44 px high: a thumb's target. */
const SIZES: Record<ButtonSize, string> = {
  md: "min-h-12 px-5 py-2.5 text-base",
  sm: "min-h-11 px-3.5 py-2 text-sm",
};

/** For links that must look like buttons. */
export function buttonClass(
  variant: ButtonVariant = "primary",
  size: ButtonSize = "md",
  className?: string,
): string {
  return clsx(BASE, VARIANTS[variant], SIZES[size], className);
}

type ButtonProps = ComponentProps<"button"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Work is under way: the button stays focused and says so, and does not act twice. */
  busy?: boolean;
};

export function Button({
  variant,
  size,
  busy = false,
  className,
  onClick,
  type = "button",
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={busy || rest["aria-disabled"]}
      aria-busy={busy || undefined}
      className={buttonClass(variant, size, className)}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy && (
        <span aria-hidden="true" className="flex gap-1">
          <span className="size-1.5 animate-breathe rounded-full bg-current" />
          <span className="size-1.5 animate-breathe rounded-full bg-current [animation-delay:0.2s]" />
          <span className="size-1.5 animate-breathe rounded-full bg-current [animation-delay:0.4s]" />
        </span>
      )}
      {children}
    </button>
  );
}

type IconButtonProps = ComponentProps<"button"> & { label: string };

export function IconButton({ label, className, type = "button", ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      className={clsx(
        "inline-grid size-11 shrink-0 place-items-center rounded-md text-ink-soft transition-colors hover:bg-sunken hover:text-ink disabled:opacity-50",
        className,
      )}
    />
  );
}
