import type { MessageTemplate } from "@businesspro/contracts/messaging-outputs";
import { Card } from "@businesspro/ui/card";
import { ChoiceCards } from "@businesspro/ui/choice";
import { useTexts } from "../../lib/texts.ts";
import { campaignTexts } from "./campaign-texts.ts";
import { templateTexts } from "./template-texts.ts";

type TemplatePickerProps = {
  templates: readonly MessageTemplate[];
  value: string | null;
  error: string | undefined;
  onChange: (templateId: string) => void;
};

/** One of the texts that WhatsApp has approved. */
export function TemplatePicker({ templates, value, error, onChange }: TemplatePickerProps) {
  const { pick } = useTexts(campaignTexts);
  const { categories } = useTexts(templateTexts);
  return (
    <Card className="grid gap-3 p-4 sm:p-6">
      <ChoiceCards
        legend={<span className="text-lg font-bold">{pick.template}</span>}
        value={value}
        onChange={onChange}
        choices={templates.map((template) => ({
          value: template.id,
          label: <span className="line-clamp-2 font-normal whitespace-pre-line">{template.body}</span>,
          hint: categories[template.category].name,
          ...(template.language.startsWith("hi") ? { lang: "hi" } : {}),
        }))}
      />
      <p aria-live="polite" className="text-sm font-medium text-bad empty:hidden">
        {error}
      </p>
    </Card>
  );
}
