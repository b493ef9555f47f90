import type { Contact } from "@businesspro/contracts/messaging-outputs";
import { Button } from "@businesspro/ui/button";
import { Sheet } from "@businesspro/ui/sheet";
import { showToast } from "@businesspro/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { commonTexts } from "../../texts/common.ts";
import { grantOf, isComplete, startConsent } from "./consent-draft.ts";
import { ConsentFields } from "./consent-fields.tsx";
import { peopleTexts } from "./people-texts.ts";

type GrantSheetProps = {
  person: Contact;
  name: string;
  onClose: () => void;
  onSaved: (person: Contact) => void;
};

/** Writes down that a person said yes. */
export default function GrantSheet({ person, name, onClose, onSaved }: GrantSheetProps) {
  const texts = useTexts(peopleTexts);
  const common = useTexts(commonTexts);
  const { organization } = useSession();
  const [consent, setConsent] = useState(() =>
    startConsent(texts.consent.wordingDefault(organization.name), organization.timeZone),
  );
  const grant = useMutation(
    trpc.contacts.grantConsent.mutationOptions({
      onSuccess: (saved) => {
        showToast(texts.person.noted, "good");
        onSaved(saved);
      },
    }),
  );
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={texts.person.recordYesTitle(name)}
      description={texts.consent.yesHint}
      closeLabel={common.close}
      footer={
        <Button
          busy={grant.isPending}
          disabled={!isComplete(consent)}
          onClick={() =>
            grant.mutate({ contactId: person.id, consent: grantOf(consent, organization.timeZone) })
          }
        >
          {texts.person.recordYesSave}
        </Button>
      }
    >
      <ConsentFields consent={consent} onChange={setConsent} />
      {grant.isError && <ProblemNotice error={grant.error} />}
    </Sheet>
  );
}
