import { Button } from "@businesspro/ui/button";
import { Field, Textarea } from "@businesspro/ui/field";
import { Sheet } from "@businesspro/ui/sheet";
import { type FormEvent, useId } from "react";
import { ProblemNotice } from "./problem-notice.tsx";

type ReasonSheetProps = {
  title: string;
  body: string;
  yes: string;
  onClose: () => void;
  onConfirm: (reason: string) => void;
  busy: boolean;
  error: unknown;
};

/** Asks why before something that the audit must be able to explain. */
export function ReasonSheet({ title, body, yes, onClose, onConfirm, busy, error }: ReasonSheetProps) {
  const form = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onConfirm(String(new FormData(event.currentTarget).get("reason")));
  };
  return (
    <Sheet
      open
      onOpenChange={onClose}
      title={title}
      description={body}
      closeLabel="Close"
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" form={form} variant="danger" busy={busy}>
            {yes}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="grid gap-4">
        <Field label="Reason" hint="Kept in the audit. No names, addresses or numbers of people.">
          {(control) => <Textarea {...control} name="reason" required minLength={5} maxLength={500} />}
        </Field>
        {error ? <ProblemNotice error={error} /> : null}
      </form>
    </Sheet>
  );
}
