import clsx from "clsx";
import { X as CloseIcon } from "lucide";
import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import { IconButton } from "./button.tsx";
import { Icon } from "./icon.tsx";

export type ToastTone = "good" | "bad" | "neutral";
type Toast = { id: number; tone: ToastTone; message: ReactNode; action?: ReactNode };

const SHOWN_FOR_MS = 7000;
let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function replaceToasts(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells the outcome of something the owner did. The newest two are kept. */
export function showToast(message: ReactNode, tone: ToastTone = "neutral", action?: ReactNode): void {
  lastId += 1;
  replaceToasts([...toasts.slice(-1), { id: lastId, tone, message, ...(action ? { action } : {}) }]);
}

function dismissToast(id: number): void {
  replaceToasts(toasts.filter((toast) => toast.id !== id));
}

function ToastCard({ toast, closeLabel }: { toast: Toast; closeLabel: string }) {
  useEffect(() => {
    const timer = setTimeout(() => dismissToast(toast.id), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [toast.id]);
  return (
    <div className="pointer-events-auto flex animate-rise items-center gap-3 rounded-lg bg-ink py-1.5 pr-1.5 pl-4 text-paper shadow-lift">
      <span
        aria-hidden="true"
        className={clsx(
          "size-2.5 shrink-0 rounded-full",
          { good: "bg-[#7bd394]", bad: "bg-[#ff8fa0]", neutral: "bg-marigold" }[toast.tone],
        )}
      />
      <div className="min-w-0 flex-1 py-1.5 text-sm font-medium">{toast.message}</div>
      {toast.action}
      <IconButton
        label={closeLabel}
        className="text-paper hover:bg-paper/15 hover:text-paper"
        onClick={() => dismissToast(toast.id)}
      >
        <Icon node={CloseIcon} className="size-4" />
      </IconButton>
    </div>
  );
}

/** One per app. The live region exists before its first message, or screen readers miss it. */
export function ToastRegion({ label, closeLabel }: { label: string; closeLabel: string }) {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <section
      aria-label={label}
      aria-live="polite"
      className="pointer-events-none fixed inset-x-3 bottom-[calc(5.5rem+env(safe-area-inset-bottom))] z-60 mx-auto grid max-w-md gap-2 lg:top-6 lg:bottom-auto"
    >
      {shown.map((toast) => (
        <ToastCard key={toast.id} toast={toast} closeLabel={closeLabel} />
      ))}
    </section>
  );
}
