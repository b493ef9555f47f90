import { BusinessType } from "@businesspro/contracts/enums";
import type { Session } from "@businesspro/contracts/outputs";
import { Avatar } from "@businesspro/ui/avatar";
import { Badge } from "@businesspro/ui/badge";
import { Button } from "@businesspro/ui/button";
import { Card, Section } from "@businesspro/ui/card";
import { Field, Input, Select } from "@businesspro/ui/field";
import { Icon } from "@businesspro/ui/icon";
import { showToast } from "@businesspro/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { CircleCheck as DoneIcon } from "lucide";
import { type FormEvent, useState } from "react";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { adoptSession, useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { vocabularyTexts } from "../../texts/vocabulary.ts";
import { settingsTexts } from "./texts.ts";

/** Another organisation is another app: its data is fetched afresh, beginning at home. */
function useEnterOrganization() {
  const { organizations } = useTexts(settingsTexts);
  const router = useRouter();
  return async (session: Session) => {
    await adoptSession(session);
    await router.invalidate();
    await router.navigate({ to: "/" });
    showToast(organizations.switched(session.organization.name), "good");
  };
}

function CreateForm() {
  const { organizations: texts } = useTexts(settingsTexts);
  const { businessTypes } = useTexts(vocabularyTexts);
  const { preferences } = useSession();
  const enter = useEnterOrganization();
  const [name, setName] = useState("");
  const [type, setType] = useState<BusinessType>(BusinessType.CAFE);
  const [asked, setAsked] = useState(false);
  const create = useMutation(trpc.organizations.create.mutationOptions({ onSuccess: enter }));

  function submit(event: FormEvent): void {
    event.preventDefault();
    setAsked(true);
    if (name.trim() && !create.isPending) create.mutate({ name, type, timeZone: preferences.timeZone });
  }

  return (
    <Section title={texts.create}>
      <Card className="p-4 sm:p-6">
        <form onSubmit={submit} noValidate className="grid gap-4 sm:grid-cols-2">
          <Field label={texts.name} error={asked && !name.trim() ? texts.nameMissing : undefined}>
            {(control) => (
              <Input
                {...control}
                value={name}
                maxLength={255}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          <Field label={texts.type}>
            {(control) => (
              <Select
                {...control}
                value={type}
                onChange={(event) => setType(event.target.value as BusinessType)}
              >
                {Object.values(BusinessType).map((value) => (
                  <option key={value} value={value}>
                    {businessTypes[value]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          {create.isError && (
            <div className="sm:col-span-2">
              <ProblemNotice error={create.error} />
            </div>
          )}
          <Button type="submit" variant="secondary" busy={create.isPending} className="sm:justify-self-start">
            {texts.submit}
          </Button>
        </form>
      </Card>
    </Section>
  );
}

export function OrganizationsPage() {
  const { organizations: texts } = useTexts(settingsTexts);
  const { roles } = useTexts(vocabularyTexts);
  const session = useSession();
  const enter = useEnterOrganization();
  const change = useMutation(trpc.auth.switchOrganization.mutationOptions({ onSuccess: enter }));
  return (
    <div className="grid gap-8">
      <Section title={texts.title}>
        <p className="-mt-2 text-ink-soft">{texts.lead}</p>
        <Card className="p-2">
          <ul>
            {session.organizations.map((organization) => (
              <li
                key={organization.id}
                className="flex flex-wrap items-center justify-between gap-3 border-line p-3 not-first:border-t"
              >
                <span className="flex min-w-0 items-center gap-3">
                  <Avatar name={organization.name} />
                  <span className="grid min-w-0">
                    <span className="truncate font-semibold">{organization.name}</span>
                    <span className="text-sm text-ink-soft">{roles[organization.role]}</span>
                  </span>
                </span>
                {organization.id === session.organization.id ? (
                  <Badge tone="good" icon={<Icon node={DoneIcon} />}>
                    {texts.current}
                  </Badge>
                ) : (
                  <Button
                    variant="secondary"
                    size="sm"
                    busy={change.isPending && change.variables.organizationId === organization.id}
                    onClick={() => change.mutate({ organizationId: organization.id })}
                  >
                    {texts.switch}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Card>
        {change.isError && <ProblemNotice error={change.error} />}
      </Section>
      <CreateForm />
    </div>
  );
}
