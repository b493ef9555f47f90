import clsx from "clsx";
import type { ReactNode } from "react";

export type Tone = "neutral" | "good" | "info" | "warn" | "bad" | "accent";

const TONES: Record<Tone, string> = {
  neutral: "bg-sunken text-ink-soft",
  good: "bg-good-soft text-good",
  info: "bg-info-soft text-info",
  warn: "bg-warn-soft text-warn",
  bad: "bg-bad-soft text-bad",
  accent: "bg-accent-soft text-accent-ink",
};

type BadgeProps = { tone?: Tone; icon?: ReactNode; className?: string; children: ReactNode };

/** A word with a colour, never a colour alone. */
export function Badge({ tone = "neutral", icon, className, children }: BadgeProps) {
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-1.5 rounded-full px-2.5 py-1 text-xs leading-none font-semibold whitespace-nowrap [&_svg]:size-3.5 [&_svg]:shrink-0",
        TONES[tone],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  );
}

type NoticeProps = {
  tone?: Tone;
  icon?: ReactNode;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  live?: boolean;
};

/** Something the owner should know, with what to do next inside it. */
export function Notice({ tone = "info", icon, title, children, actions, live }: NoticeProps) {
  return (
    <div className={clsx("flex gap-3 rounded-lg p-4", TONES[tone])} role={live ? "alert" : undefined}>
      {icon && <span className="mt-0.5 [&_svg]:size-5">{icon}</span>}
      <div className="grid min-w-0 flex-1 gap-1">
        <p className="leading-snug font-semibold">{title}</p>
        {children && <div className="text-sm text-ink">{children}</div>}
        {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
