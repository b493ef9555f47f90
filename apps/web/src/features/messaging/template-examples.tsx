import { Field, Input } from "@businesspro/ui/field";
import { useTexts } from "../../lib/texts.ts";
import { templateTexts } from "./template-texts.ts";

type TemplateExamplesProps = {
  /** How many blanks the text has. */
  slots: number;
  examples: readonly string[];
  /** What to say below the ones that are empty. */
  error: string | undefined;
  onChange: (examples: readonly string[]) => void;
};

/** One example for each blank: WhatsApp's reader wants to see a whole message. */
export function TemplateExamples({ slots, examples, error, onChange }: TemplateExamplesProps) {
  const { form } = useTexts(templateTexts);
  const filled = Array.from({ length: slots }, (_, index) => examples[index] ?? "");
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="mb-1 font-semibold">{form.examples}</legend>
      <p className="text-sm text-ink-faint">{form.examplesHint}</p>
      {filled.map((example, index) => {
        const slot = `{{${index + 1}}}`;
        return (
          <Field key={slot} label={form.example(slot)} error={example.trim() ? undefined : error}>
            {(control) => (
              <Input
                {...control}
                value={example}
                maxLength={200}
                onChange={(event) => onChange(filled.with(index, event.target.value))}
              />
            )}
          </Field>
        );
      })}
    </fieldset>
  );
}
