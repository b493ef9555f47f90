import type { Contact, ContactListItem } from "@businesspro/contracts/messaging-outputs";
import { Button } from "@businesspro/ui/button";
import { CheckCard } from "@businesspro/ui/choice";
import { Field, Input } from "@businesspro/ui/field";
import { Sheet } from "@businesspro/ui/sheet";
import { showToast } from "@businesspro/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { commonTexts } from "../../texts/common.ts";
import { grantOf, isComplete, startConsent } from "./consent-draft.ts";
import { ConsentFields } from "./consent-fields.tsx";
import { peopleTexts } from "./people-texts.ts";
import { readLabels } from "./read-labels.ts";
import { refetchPeople } from "./refetch.ts";

type PersonSheetProps = {
  /** null adds a person. */
  person: ContactListItem | null;
  onClose: () => void;
  onSaved: (person: Contact) => void;
};

/** Adds a person, or changes name and labels of one. */
export default function PersonSheet({ person, onClose, onSaved }: PersonSheetProps) {
  const texts = useTexts(peopleTexts);
  const common = useTexts(commonTexts);
  const { organization } = useSession();
  const formId = useId();
  const [name, setName] = useState(person?.name ?? "");
  const [phone, setPhone] = useState(person?.phone ?? "");
  const [labels, setLabels] = useState(person?.labels.join(", ") ?? "");
  const [agreed, setAgreed] = useState(false);
  const [consent, setConsent] = useState(() =>
    startConsent(texts.consent.wordingDefault(organization.name), organization.timeZone),
  );
  const save = useMutation(
    trpc.contacts.save.mutationOptions({
      onSuccess: (saved) => {
        refetchPeople();
        showToast(person ? texts.form.changed : texts.form.saved(saved.name || saved.phone), "good");
        onSaved(saved);
      },
    }),
  );
  const ready = phone.trim() !== "" && (!agreed || isComplete(consent));

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!ready || save.isPending) return;
    save.mutate({
      contactId: person?.id ?? null,
      name: name.trim(),
      phone: phone.trim(),
      labels: readLabels(labels),
      consent: agreed ? grantOf(consent, organization.timeZone) : null,
    });
  }

  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={person ? texts.form.editTitle : texts.form.title}
      closeLabel={common.close}
      footer={
        <Button type="submit" form={formId} busy={save.isPending} disabled={!ready}>
          {person ? texts.form.saveChange : texts.form.save}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="grid gap-4">
        <Field label={texts.form.name}>
          {(control) => (
            <Input
              {...control}
              value={name}
              maxLength={100}
              autoComplete="off"
              placeholder={texts.form.namePlaceholder}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field label={texts.form.phone} hint={texts.form.phoneHint}>
          {(control) => (
            <Input
              {...control}
              type="tel"
              inputMode="tel"
              value={phone}
              maxLength={40}
              autoComplete="off"
              onChange={(event) => setPhone(event.target.value)}
            />
          )}
        </Field>
        <Field label={texts.form.labels} hint={texts.form.labelsHint}>
          {(control) => (
            <Input
              {...control}
              value={labels}
              maxLength={400}
              autoComplete="off"
              onChange={(event) => setLabels(event.target.value)}
            />
          )}
        </Field>
        {!person && (
          <fieldset className="grid min-w-0 gap-3">
            <legend className="mb-2 font-semibold">{texts.consent.title}</legend>
            <CheckCard checked={agreed} onChange={setAgreed}>
              <span className="block leading-snug font-semibold">{texts.consent.yes}</span>
              <span className="block text-sm text-ink-soft">{texts.consent.yesHint}</span>
            </CheckCard>
            {agreed && <ConsentFields consent={consent} onChange={setConsent} />}
          </fieldset>
        )}
        {save.isError && <ProblemNotice error={save.error} />}
      </form>
    </Sheet>
  );
}
