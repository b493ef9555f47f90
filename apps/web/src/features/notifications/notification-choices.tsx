import { CHOOSABLE_KINDS } from "@businesspro/contracts/notifications";
import { Card, Section } from "@businesspro/ui/card";
import { CheckCard } from "@businesspro/ui/choice";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { useUpdatePreferences } from "../../lib/use-update-preferences.ts";
import { notificationsTexts } from "./texts.ts";

const WAYS = [
  { way: "inApp", all: "inAppNotifications" },
  { way: "email", all: "emailNotifications" },
] as const;

/** How she hears of each kind; one tick above them switches a way off for all. */
export function NotificationChoices() {
  const { choices } = useTexts(notificationsTexts);
  const { preferences } = useSession();
  const update = useUpdatePreferences();
  return (
    <Section title={choices.title}>
      <Card className="grid gap-6 p-4 sm:grid-cols-2 sm:p-6">
        {WAYS.map(({ way, all }) => (
          <fieldset key={way} className="grid min-w-0 content-start gap-2">
            <legend className="mb-2 font-semibold">{choices[way]}</legend>
            <CheckCard checked={preferences[all]} onChange={(on) => update.mutate({ [all]: on })}>
              {choices.all}
            </CheckCard>
            {CHOOSABLE_KINDS.map((kind) => (
              <CheckCard
                key={kind}
                checked={preferences[all] && preferences.notifications[kind]?.[way] !== false}
                disabled={!preferences[all]}
                onChange={(on) => update.mutate({ notifications: { [kind]: { [way]: on } } })}
              >
                {choices.kinds[kind]}
              </CheckCard>
            ))}
          </fieldset>
        ))}
      </Card>
      {update.isError && <ProblemNotice error={update.error} />}
    </Section>
  );
}
