import { X as CloseIcon } from "lucide";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { IconButton } from "./button.tsx";
import { Icon } from "./icon.tsx";

type SheetProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  closeLabel: string;
  /** Stays in view below the scrolling part. */
  footer?: ReactNode;
  children?: ReactNode;
};

/** Rises from the thumb's edge on phones, stands in the middle on larger screens. */
export function Sheet({ open, ...rest }: SheetProps) {
  return open ? <OpenSheet {...rest} /> : null;
}

/**
 * The browser's own modal dialog: it traps focus, closes on Escape, makes the page behind inert and gives focus back.
 * Libraries that do this by hand write style elements into the page, which the content-security policy refuses.
 */
function OpenSheet({
  onOpenChange,
  title,
  description,
  closeLabel,
  footer,
  children,
}: Omit<SheetProps, "open">) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      {...(description ? { "aria-describedby": `${id}-description` } : {})}
      onCancel={(event) => {
        event.preventDefault();
        onOpenChange(false);
      }}
      // Only the backdrop is the dialog itself; everything inside is a descendant. The keyboard has Escape.
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onOpenChange(false);
      }}
      className="fixed inset-x-0 top-auto bottom-0 m-0 mx-auto max-h-[92dvh] w-full max-w-lg animate-rise overflow-visible bg-transparent text-ink backdrop:bg-[rgb(28_16_8/0.55)] sm:inset-0 sm:m-auto"
    >
      <div className="flex max-h-[92dvh] flex-col rounded-t-xl bg-surface shadow-sheet sm:max-h-[88dvh] sm:rounded-xl">
        <div className="flex items-start gap-3 p-5 pb-2">
          <div className="min-w-0 flex-1">
            <h2 id={`${id}-title`} className="text-lg font-bold">
              {title}
            </h2>
            {description && (
              <p id={`${id}-description`} className="mt-1 text-ink-soft">
                {description}
              </p>
            )}
          </div>
          <IconButton label={closeLabel} className="-mt-2 -mr-2" onClick={() => onOpenChange(false)}>
            <Icon node={CloseIcon} className="size-5" />
          </IconButton>
        </div>
        {children && <div className="grid gap-4 overflow-y-auto overscroll-contain p-5 pt-3">{children}</div>}
        {footer && (
          <div className="flex flex-col-reverse gap-2 border-t border-line p-4 pb-[max(1rem,env(safe-area-inset-bottom))] sm:flex-row sm:*:flex-1">
            {footer}
          </div>
        )}
      </div>
    </dialog>
  );
}
