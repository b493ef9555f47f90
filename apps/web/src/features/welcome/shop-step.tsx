import { BusinessType } from "@businesspro/contracts/enums";
import { BusinessIcon } from "@businesspro/ui/business-icon";
import { Button } from "@businesspro/ui/button";
import { ChoiceCards } from "@businesspro/ui/choice";
import { Field, Input, Textarea } from "@businesspro/ui/field";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { adoptSession, useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { vocabularyTexts } from "../../texts/vocabulary.ts";
import { StepFrame, type StepProps } from "./step-frame.tsx";
import { welcomeTexts } from "./texts.ts";

export function ShopStep({ onNext }: StepProps) {
  const { shop, next } = useTexts(welcomeTexts);
  const { businessTypes } = useTexts(vocabularyTexts);
  const { organization } = useSession();
  const [name, setName] = useState(organization.name);
  const [type, setType] = useState(organization.type);
  const [about, setAbout] = useState(organization.about);
  const [asked, setAsked] = useState(false);
  const update = useMutation(
    trpc.organizations.update.mutationOptions({
      onSuccess: async (session) => {
        await adoptSession(session);
        onNext();
      },
    }),
  );

  function submit(event: FormEvent): void {
    event.preventDefault();
    setAsked(true);
    if (name.trim() && type && !update.isPending) update.mutate({ name, type, about });
  }

  return (
    <StepFrame title={shop.title}>
      <form onSubmit={submit} noValidate className="grid gap-6">
        <Field label={shop.name} error={asked && !name.trim() ? shop.nameMissing : undefined}>
          {(control) => (
            <Input
              {...control}
              value={name}
              maxLength={255}
              autoComplete="organization"
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <div className="grid gap-1.5">
          <ChoiceCards
            legend={shop.type}
            value={type}
            onChange={setType}
            className="grid-cols-2 sm:grid-cols-4"
            choices={Object.values(BusinessType).map((value) => ({
              value,
              label: businessTypes[value],
              icon: <BusinessIcon type={value} className="size-8 sm:size-10" />,
            }))}
          />
          <p aria-live="polite" className="text-sm font-medium text-bad">
            {asked && !type ? shop.typeMissing : ""}
          </p>
        </div>
        <Field label={shop.about} hint={shop.aboutHint}>
          {(control) => (
            <Textarea
              {...control}
              value={about}
              maxLength={600}
              rows={3}
              placeholder={shop.aboutPlaceholder}
              onChange={(event) => setAbout(event.target.value)}
            />
          )}
        </Field>
        {update.isError && <ProblemNotice error={update.error} />}
        <Button type="submit" busy={update.isPending} className="sm:justify-self-start">
          {next}
        </Button>
      </form>
    </StepFrame>
  );
}
