import type { Recipient } from "@businesspro/contracts/messaging-outputs";
import { Button } from "@businesspro/ui/button";
import { showToast } from "@businesspro/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { campaignTexts } from "./campaign-texts.ts";
import { phoneText } from "./phone-text.ts";
import { refetchCampaigns } from "./refetch.ts";

const ANSWERS = ["arrived", "did-not-arrive"] as const;

/** WhatsApp never said whether the message went out. Neither answer sends anything. */
export function RecipientQuestion({ recipient }: { recipient: Recipient }) {
  const { question } = useTexts(campaignTexts);
  const resolve = useMutation(
    trpc.campaigns.resolve.mutationOptions({
      onSuccess: () => {
        refetchCampaigns();
        showToast(question.noted, "good");
      },
    }),
  );
  const given = resolve.isPending ? resolve.variables.answer : null;
  return (
    <fieldset className="grid min-w-0 gap-2 rounded-md bg-warn-soft p-3">
      <legend className="sr-only">{question.ask(recipient.name || phoneText(recipient.phone))}</legend>
      <p aria-hidden="true" className="font-semibold">
        {question.ask(recipient.name || phoneText(recipient.phone))}
      </p>
      <div className="grid grid-cols-2 gap-2">
        {ANSWERS.map((answer) => (
          <Button
            key={answer}
            variant="secondary"
            size="sm"
            busy={given === answer}
            disabled={given !== null && given !== answer}
            onClick={() => resolve.mutate({ recipientId: recipient.id, answer })}
          >
            {answer === "arrived" ? question.arrived : question.absent}
          </Button>
        ))}
      </div>
      {resolve.isError && <ProblemNotice error={resolve.error} />}
    </fieldset>
  );
}
