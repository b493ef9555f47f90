import type { ImportResult } from "@businesspro/contracts/messaging-outputs";
import { Button } from "@businesspro/ui/button";
import { Card } from "@businesspro/ui/card";
import { CheckCard } from "@businesspro/ui/choice";
import { Field, Input } from "@businesspro/ui/field";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useFormat } from "../../lib/format.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { grantOf, isComplete, startConsent } from "./consent-draft.ts";
import { ConsentFields } from "./consent-fields.tsx";
import { peopleTexts } from "./people-texts.ts";
import { readLabels } from "./read-labels.ts";
import { refetchPeople } from "./refetch.ts";

type ImportFormProps = {
  text: string;
  good: number;
  wording: string;
  onDone: (result: ImportResult) => void;
};

/** How the people of a file agreed. Without this nothing is written. */
export function ImportForm({ text, good, wording, onDone }: ImportFormProps) {
  const texts = useTexts(peopleTexts);
  const format = useFormat();
  const { timeZone } = useSession().organization;
  const [agreed, setAgreed] = useState(false);
  const [consent, setConsent] = useState(() => startConsent(wording, timeZone));
  const [labels, setLabels] = useState("");
  const bring = useMutation(
    trpc.contacts.import.mutationOptions({
      onSuccess: (result) => {
        refetchPeople();
        onDone(result);
      },
    }),
  );

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!agreed || !isComplete(consent) || bring.isPending) return;
    bring.mutate({ text, consent: grantOf(consent, timeZone), labels: readLabels(labels) });
  }

  return (
    <Card className="p-4 sm:p-6">
      <form onSubmit={submit} noValidate className="grid gap-5">
        <fieldset className="grid min-w-0 gap-3">
          <legend className="mb-3 text-lg font-bold">{texts.consent.titleFile}</legend>
          <CheckCard checked={agreed} onChange={setAgreed}>
            <span className="block leading-snug font-semibold">{texts.consent.yesFile}</span>
            <span className="block text-sm text-ink-soft">{texts.consent.yesHint}</span>
          </CheckCard>
          {agreed && <ConsentFields consent={consent} onChange={setConsent} />}
        </fieldset>
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
        {bring.isError && <ProblemNotice error={bring.error} />}
        <div className="grid gap-1.5">
          <Button type="submit" busy={bring.isPending} disabled={!agreed || !isComplete(consent)}>
            {texts.file.import(format.number(good), good === 1)}
          </Button>
          {!agreed && <p className="text-center text-sm text-ink-soft">{texts.file.needsYes}</p>}
        </div>
      </form>
    </Card>
  );
}
