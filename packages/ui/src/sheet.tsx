import { X as CloseIcon } from "lucide-react";
import { Close, Content, Description, Overlay, Portal, Root, Title } from "radix-ui/dialog";
import type { ReactNode } from "react";
import { IconButton } from "./button.tsx";

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

/** Rises from the thumb's edge on phones, stands in the middle on larger screens. Traps focus, closes on Escape. */
export function Sheet({ open, onOpenChange, title, description, closeLabel, footer, children }: SheetProps) {
  return (
    <Root open={open} onOpenChange={onOpenChange}>
      <Portal>
        <Overlay className="fixed inset-0 z-40 animate-fade bg-[rgb(28_16_8/0.5)]" />
        <Content
          {...(description ? {} : { "aria-describedby": undefined })}
          className="fixed inset-x-0 bottom-0 z-50 mx-auto flex max-h-[92dvh] max-w-lg animate-rise flex-col rounded-t-xl bg-surface shadow-sheet outline-none sm:inset-y-0 sm:my-auto sm:h-fit sm:max-h-[88dvh] sm:rounded-xl"
        >
          <div className="flex items-start gap-3 p-5 pb-2">
            <div className="min-w-0 flex-1">
              <Title className="text-lg font-bold">{title}</Title>
              {description && <Description className="mt-1 text-ink-soft">{description}</Description>}
            </div>
            <Close asChild>
              <IconButton label={closeLabel} className="-mt-2 -mr-2">
                <CloseIcon className="size-5" />
              </IconButton>
            </Close>
          </div>
          {children && (
            <div className="grid gap-4 overflow-y-auto overscroll-contain p-5 pt-3">{children}</div>
          )}
          {footer && (
            <div className="flex flex-col-reverse gap-2 border-t border-line p-4 pb-[max(1rem,env(safe-area-inset-bottom))] sm:flex-row sm:*:flex-1">
              {footer}
            </div>
          )}
        </Content>
      </Portal>
    </Root>
  );
}
