import {
  TEMPLATE_BODY_MAX_CHARACTERS,
  TEMPLATE_FOOTER_MAX_CHARACTERS,
  TEMPLATE_LANGUAGES,
  TEMPLATE_MAX_PLACEHOLDERS,
  TemplateCategory,
} from "@businesspro/contracts/messaging";
import type { Sender } from "@businesspro/contracts/messaging-outputs";
import { Button } from "@businesspro/ui/button";
import { Card } from "@businesspro/ui/card";
import { ChoiceCards, SegmentedControl } from "@businesspro/ui/choice";
import { Field, Input, Select } from "@businesspro/ui/field";
import { showToast } from "@businesspro/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { getLocale } from "../../lib/locale.ts";
import { queryClient } from "../../lib/query-client.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { wallTimeAt } from "../../lib/zoned-time.ts";
import { checkTemplate, suggestName, type TemplateFault } from "./check-template.ts";
import { slotsOf } from "./fill-template.ts";
import { MessagePreview } from "./message-preview.tsx";
import { TemplateBodyField } from "./template-body-field.tsx";
import { TemplateExamples } from "./template-examples.tsx";
import { TemplatePicture } from "./template-picture.tsx";
import { templateTexts } from "./template-texts.ts";

type Category = typeof TemplateCategory.MARKETING | typeof TemplateCategory.UTILITY;
const CATEGORIES = [TemplateCategory.MARKETING, TemplateCategory.UTILITY] as const;

type TemplateFormProps = { senders: readonly Sender[]; onDone: () => void };

/** Writes a text for WhatsApp's reader, with the message beside it as it will look. */
export function TemplateForm({ senders, onDone }: TemplateFormProps) {
  const texts = useTexts(templateTexts);
  const { form } = texts;
  const { timeZone } = useSession().organization;
  const [accountId, setAccountId] = useState(senders[0]?.accountId ?? "");
  const [category, setCategory] = useState<Category>("marketing");
  const [language, setLanguage] = useState<(typeof TEMPLATE_LANGUAGES)[number]>(getLocale());
  const [body, setBody] = useState("");
  const [examples, setExamples] = useState<readonly string[]>([form.exampleDefault]);
  const [footer, setFooter] = useState(form.footerDefault);
  const [name, setName] = useState<string | null>(null);
  const [wantsPicture, setWantsPicture] = useState(false);
  const [picture, setPicture] = useState<{ id: string; url: string } | null>(null);
  const [checked, setChecked] = useState(false);
  const create = useMutation(
    trpc.templates.create.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries(trpc.templates.pathFilter());
        showToast(form.sent, "good");
        onDone();
      },
    }),
  );

  const slots = Math.min(TEMPLATE_MAX_PLACEHOLDERS, Math.max(0, ...slotsOf(body)));
  const shownName = name ?? suggestName(body, wallTimeAt(new Date(), timeZone).slice(0, 10));
  const faults = checkTemplate({
    name: shownName,
    body,
    examples,
    picture: !wantsPicture ? "none" : picture ? "chosen" : "missing",
  });
  const told = (...those: TemplateFault[]) => {
    const fault = those.find((candidate) => faults.includes(candidate));
    return checked && fault ? form.problems[fault] : undefined;
  };
  const senderName = senders.find((sender) => sender.accountId === accountId)?.name ?? "";

  function submit(event: FormEvent): void {
    event.preventDefault();
    setChecked(true);
    if (faults.length > 0 || create.isPending) return;
    create.mutate({
      accountId,
      name: shownName,
      language,
      category,
      body: body.trim(),
      footer: footer.trim() || null,
      bodyExamples: examples.slice(0, slots).map((example) => example.trim()),
      mediaId: wantsPicture ? (picture?.id ?? null) : null,
    });
  }

  return (
    <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <Card className="p-4 sm:p-6">
        <form onSubmit={submit} noValidate className="grid gap-6">
          {senders.length > 1 && (
            <Field label={form.sender}>
              {(control) => (
                <Select {...control} value={accountId} onChange={(event) => setAccountId(event.target.value)}>
                  {senders.map((sender) => (
                    <option key={sender.accountId} value={sender.accountId}>
                      {[sender.name, sender.displayPhone].filter(Boolean).join(", ")}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          )}
          <ChoiceCards
            legend={form.category}
            value={category}
            onChange={setCategory}
            choices={CATEGORIES.map((value) => ({
              value,
              label: texts.categories[value].name,
              hint: texts.categories[value].hint,
            }))}
          />
          <SegmentedControl
            legend={form.language}
            value={language}
            onChange={setLanguage}
            choices={TEMPLATE_LANGUAGES.map((value) => ({ value, label: texts.languages[value] }))}
          />
          <TemplateBodyField
            body={body}
            maxCharacters={TEMPLATE_BODY_MAX_CHARACTERS}
            nextSlot={slots < TEMPLATE_MAX_PLACEHOLDERS ? slots + 1 : null}
            error={told("empty", "edge", "order", "neighbours")}
            onChange={setBody}
          />
          {slots > 0 && (
            <TemplateExamples
              slots={slots}
              examples={examples}
              error={told("example")}
              onChange={setExamples}
            />
          )}
          <Field label={form.footer} hint={form.footerHint}>
            {(control) => (
              <Input
                {...control}
                value={footer}
                maxLength={TEMPLATE_FOOTER_MAX_CHARACTERS}
                onChange={(event) => setFooter(event.target.value)}
              />
            )}
          </Field>
          <TemplatePicture
            wanted={wantsPicture}
            chosen={picture !== null}
            error={told("picture")}
            onWanted={setWantsPicture}
            onPicture={setPicture}
          />
          <Field label={form.name} hint={form.nameHint} error={told("name")}>
            {(control) => (
              <Input
                {...control}
                value={shownName}
                maxLength={512}
                autoCapitalize="none"
                spellCheck={false}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          {create.isError && <ProblemNotice error={create.error} />}
          <Button type="submit" busy={create.isPending}>
            {form.send}
          </Button>
        </form>
      </Card>
      <section className="grid gap-3 lg:sticky lg:top-9">
        <h2 className="text-lg font-bold">{texts.preview}</h2>
        <MessagePreview
          senderName={senderName}
          body={body}
          footer={footer.trim() || null}
          values={examples}
          pictureUrl={wantsPicture ? (picture?.url ?? "empty") : null}
        />
      </section>
    </div>
  );
}
