import type { Contact } from "@businesspro/contracts/messaging-outputs";
import { Badge, Notice, type Tone } from "@businesspro/ui/badge";
import { Icon } from "@businesspro/ui/icon";
import { useSuspenseQuery } from "@tanstack/react-query";
import {
  CircleOff as CancelledIcon,
  CircleCheck as DoneIcon,
  type IconNode,
  CircleHelp as QuestionIcon,
} from "lucide";
import { useFormat } from "../../lib/format.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { ConsentLedger } from "./consent-ledger.tsx";
import { peopleTexts } from "./people-texts.ts";
import { PersonActions } from "./person-actions.tsx";
import { phoneText } from "./phone-text.ts";
import { SubPage } from "./sub-page.tsx";

/** Whether messages reach this person, and why. */
function ConsentNotice({ person }: { person: Contact }) {
  const { person: texts } = useTexts(peopleTexts);
  const format = useFormat();
  const { timeZone } = useSession().organization;
  const since = person.consentAt ? format.moment(new Date(person.consentAt), timeZone) : "";
  const said: Record<Contact["consent"], { tone: Tone; node: IconNode; title: string; body: string }> = {
    granted: { tone: "good", node: DoneIcon, title: texts.grantedTitle, body: texts.grantedBody(since) },
    withdrawn: { tone: "bad", node: CancelledIcon, title: texts.stoppedTitle, body: texts.stoppedBody },
    none: { tone: "neutral", node: QuestionIcon, title: texts.noneTitle, body: texts.noneBody },
  };
  const { tone, node, title, body } = said[person.consent];
  return (
    <div aria-live="polite">
      <Notice tone={tone} icon={<Icon node={node} />} title={title}>
        {body}
      </Notice>
    </div>
  );
}

export function PersonPage({ contactId }: { contactId: string }) {
  const { person: texts } = useTexts(peopleTexts);
  const { data: person } = useSuspenseQuery(trpc.contacts.get.queryOptions({ contactId }));
  return (
    <SubPage
      back={{ to: "/whatsapp/people", label: texts.back }}
      title={person.name || phoneText(person.phone)}
      lead={
        <span className="flex flex-wrap items-center gap-2">
          <a href={`tel:${person.phone}`} className="tabular-nums underline underline-offset-4">
            {phoneText(person.phone)}
          </a>
          {person.labels.map((label) => (
            <Badge key={label}>{label}</Badge>
          ))}
        </span>
      }
    >
      <ConsentNotice person={person} />
      <PersonActions person={person} />
      <ConsentLedger ledger={person.ledger} />
    </SubPage>
  );
}
