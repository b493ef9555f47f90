import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";

export function Card({ className, ...rest }: ComponentProps<"div">) {
  return (
    <div {...rest} className={clsx("rounded-xl border border-line bg-surface shadow-card", className)} />
  );
}

type SectionProps = { title: ReactNode; aside?: ReactNode; className?: string; children: ReactNode };

/** A titled part of a page. */
export function Section({ title, aside, className, children }: SectionProps) {
  return (
    <section className={clsx("grid gap-3", className)}>
      <div className="flex min-h-11 items-center justify-between gap-3">
        <h2 className="text-lg font-bold">{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

type EmptyStateProps = { picture?: ReactNode; title: ReactNode; children?: ReactNode; action?: ReactNode };

/** Nothing here yet, and the way on. */
export function EmptyState({ picture, title, children, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-2 rounded-xl border border-dashed border-line-strong/60 px-5 py-9 text-center">
      {picture}
      <p className="max-w-sm text-lg font-bold text-balance">{title}</p>
      {children && <div className="max-w-sm text-ink-soft text-pretty">{children}</div>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}

export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden="true" className={clsx("skeleton", className)} />;
}

type MeterProps = { value: number; max: number; tone?: "accent" | "good" | "warn" | "bad" };
const METER_TONES = { accent: "bg-accent", good: "bg-good", warn: "bg-warn", bad: "bg-bad" } as const;

/** Draws a share. Decorative: the figures stand beside it in words. */
export function Meter({ value, max, tone = "accent" }: MeterProps) {
  const share = max > 0 ? Math.min(1, value / max) : 0;
  return (
    <div aria-hidden="true" className="h-2 overflow-hidden rounded-full bg-sunken">
      <div
        className={clsx("h-full rounded-full transition-[width]", METER_TONES[tone])}
        style={{ width: `${share * 100}%` }}
      />
    </div>
  );
}
