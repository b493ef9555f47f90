import { BusinessType } from "@businesspro/contracts/enums";
import { MISSED_AFTER_MINUTES_CHOICES } from "@businesspro/contracts/limits";
import { Button } from "@businesspro/ui/button";
import { Card, Section } from "@businesspro/ui/card";
import { Field, Input, Select, Textarea } from "@businesspro/ui/field";
import { showToast } from "@businesspro/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useFormat } from "../../lib/format.ts";
import { queryClient } from "../../lib/query-client.ts";
import { adoptSession, useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { listTimeZones } from "../../lib/time-zones.ts";
import { trpc } from "../../lib/trpc.ts";
import { vocabularyTexts } from "../../texts/vocabulary.ts";
import { settingsTexts } from "./texts.ts";

/** Among them what the operator has set for all. */
function missedAfterChoices(current: number): number[] {
  return [...new Set([...MISSED_AFTER_MINUTES_CHOICES, current])].sort((a, b) => a - b);
}

export function ShopForm() {
  const { shop } = useTexts(settingsTexts);
  const { businessTypes } = useTexts(vocabularyTexts);
  const format = useFormat();
  const { organization } = useSession();
  const [name, setName] = useState(organization.name);
  const [type, setType] = useState(organization.type);
  const [about, setAbout] = useState(organization.about);
  const [timeZone, setTimeZone] = useState(organization.timeZone);
  const [missedAfterMinutes, setMissedAfterMinutes] = useState(organization.missedAfterMinutes);
  const update = useMutation(
    trpc.organizations.update.mutationOptions({
      onSuccess: async (session) => {
        await adoptSession(session);
        void queryClient.invalidateQueries(trpc.content.pathFilter());
        showToast(shop.saved, "good");
      },
    }),
  );

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!name.trim() || update.isPending) return;
    update.mutate({ name, about, timeZone, missedAfterMinutes, ...(type ? { type } : {}) });
  }

  return (
    <Section title={shop.title}>
      <Card className="p-4 sm:p-6">
        <form onSubmit={submit} noValidate className="grid gap-5">
          <Field label={shop.name} error={name.trim() ? undefined : shop.nameMissing}>
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
          <Field label={shop.type}>
            {(control) => (
              <Select
                {...control}
                value={type ?? ""}
                onChange={(event) => setType(event.target.value as BusinessType)}
              >
                {type === null && <option value="">{shop.typeNone}</option>}
                {Object.values(BusinessType).map((value) => (
                  <option key={value} value={value}>
                    {businessTypes[value]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label={shop.about} hint={shop.aboutHint}>
            {(control) => (
              <Textarea
                {...control}
                value={about}
                maxLength={600}
                onChange={(event) => setAbout(event.target.value)}
              />
            )}
          </Field>
          <Field label={shop.timeZone} hint={shop.timeZoneHint}>
            {(control) => (
              <Select {...control} value={timeZone} onChange={(event) => setTimeZone(event.target.value)}>
                {listTimeZones(organization.timeZone).map((zone) => (
                  <option key={zone} value={zone}>
                    {`${zone.replaceAll("_", " ")} (${format.zoneShort(new Date(), zone)})`}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label={shop.missedAfter} hint={shop.missedAfterHint}>
            {(control) => (
              <Select
                {...control}
                value={missedAfterMinutes}
                onChange={(event) => setMissedAfterMinutes(Number(event.target.value))}
              >
                {missedAfterChoices(organization.missedAfterMinutes).map((minutes) => (
                  <option key={minutes} value={minutes}>
                    {shop.missedAfterChoice.replace("{duration}", format.duration(minutes))}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          {update.isError && <ProblemNotice error={update.error} />}
          <Button type="submit" busy={update.isPending} className="sm:justify-self-start">
            {shop.save}
          </Button>
        </form>
      </Card>
    </Section>
  );
}
