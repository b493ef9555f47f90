import { Button } from "@businesspro/ui/button";
import { Field, Textarea } from "@businesspro/ui/field";
import { useRef } from "react";
import { useFormat } from "../../lib/format.ts";
import { useTexts } from "../../lib/texts.ts";
import { templateTexts } from "./template-texts.ts";

type TemplateBodyFieldProps = {
  body: string;
  maxCharacters: number;
  /** Number of the next blank; null when there may be no more. */
  nextSlot: number | null;
  error: string | undefined;
  onChange: (body: string) => void;
};

/** The text, with a button that puts a blank where the cursor stands. */
export function TemplateBodyField({
  body,
  maxCharacters,
  nextSlot,
  error,
  onChange,
}: TemplateBodyFieldProps) {
  const { form } = useTexts(templateTexts);
  const format = useFormat();
  const area = useRef<HTMLTextAreaElement>(null);

  function addSlot(): void {
    const element = area.current;
    if (!element || nextSlot === null) return;
    const { selectionStart: start, selectionEnd: end } = element;
    const slot = `{{${nextSlot}}}`;
    onChange(`${body.slice(0, start)}${slot}${body.slice(end)}`);
    // The cursor goes behind the blank once the text is drawn.
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(start + slot.length, start + slot.length);
    });
  }

  return (
    <div className="grid gap-2">
      <Field
        label={form.body}
        hint={form.bodyHint}
        error={error}
        aside={
          <span className="text-sm text-ink-faint tabular-nums">
            {form.count(format.number([...body].length), format.number(maxCharacters))}
          </span>
        }
      >
        {(control) => (
          <Textarea
            {...control}
            ref={area}
            value={body}
            maxLength={maxCharacters}
            placeholder={form.bodyPlaceholder}
            className="min-h-36"
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button variant="secondary" size="sm" disabled={nextSlot === null} onClick={addSlot}>
          {form.addSlot}
        </Button>
        <p className="min-w-48 flex-1 text-sm text-ink-faint">{form.addSlotHint}</p>
      </div>
    </div>
  );
}
