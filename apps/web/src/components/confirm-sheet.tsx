import { Button } from "@businesspro/ui/button";
import { Sheet } from "@businesspro/ui/sheet";
import { useTexts } from "../lib/texts.ts";
import { commonTexts } from "../texts/common.ts";
import { ProblemNotice } from "./problem-notice.tsx";

type ConfirmSheetProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  texts: { title: string; body: string; yes: string; no: string };
  onConfirm: () => void;
  busy: boolean;
  error?: unknown;
  danger?: boolean;
};

/** Asks before something that cannot be taken back. */
export function ConfirmSheet({
  open,
  onOpenChange,
  texts,
  onConfirm,
  busy,
  error,
  danger,
}: ConfirmSheetProps) {
  const common = useTexts(commonTexts);
  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title={texts.title}
      description={texts.body}
      closeLabel={common.close}
      footer={
        <>
          <Button variant="secondary" onClick={() => onOpenChange(false)}>
            {texts.no}
          </Button>
          <Button variant={danger ? "danger" : "primary"} busy={busy} onClick={onConfirm}>
            {texts.yes}
          </Button>
        </>
      }
    >
      {error ? <ProblemNotice error={error} /> : null}
    </Sheet>
  );
}
