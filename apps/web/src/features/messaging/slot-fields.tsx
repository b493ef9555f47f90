import type { Placeholder } from "@businesspro/contracts/messaging-outputs";
import { Card } from "@businesspro/ui/card";
import { SegmentedControl } from "@businesspro/ui/choice";
import { Field, Input } from "@businesspro/ui/field";
import { useTexts } from "../../lib/texts.ts";
import { campaignTexts } from "./campaign-texts.ts";

type SlotFieldsProps = {
  placeholders: readonly Placeholder[];
  error: string | undefined;
  onChange: (placeholders: readonly Placeholder[]) => void;
};

/** What stands in each blank of the text: the person's name, or the same words for all. */
export function SlotFields({ placeholders, error, onChange }: SlotFieldsProps) {
  const { pick } = useTexts(campaignTexts);
  const put = (index: number, value: Placeholder) =>
    onChange(placeholders.map((before, at) => (at === index ? value : before)));
  return (
    <Card className="grid gap-5 p-4 sm:p-6">
      <h2 className="text-lg font-bold">{pick.slots}</h2>
      {placeholders.map((value, index) => {
        const slot = `{{${index + 1}}}`;
        const words = value.type === "name" ? value.otherwise : value.text;
        return (
          <div key={slot} className="grid gap-3">
            <SegmentedControl
              legend={pick.slot(slot)}
              value={value.type}
              onChange={(type) =>
                put(index, type === "name" ? { type, otherwise: pick.otherwiseDefault } : { type, text: "" })
              }
              choices={[
                { value: "name", label: pick.slotName },
                { value: "text", label: pick.slotText },
              ]}
            />
            <Field
              label={value.type === "name" ? pick.otherwise : pick.slotTextLabel}
              error={words.trim() ? undefined : error}
            >
              {(control) => (
                <Input
                  {...control}
                  value={words}
                  maxLength={value.type === "name" ? 100 : 500}
                  onChange={({ target }) =>
                    put(
                      index,
                      value.type === "name"
                        ? { type: "name", otherwise: target.value }
                        : { type: "text", text: target.value },
                    )
                  }
                />
              )}
            </Field>
          </div>
        );
      })}
    </Card>
  );
}
