import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { NoSender } from "./no-sender.tsx";
import { SubPage } from "./sub-page.tsx";
import { TemplateForm } from "./template-form.tsx";
import { templateTexts } from "./template-texts.ts";

export function NewTemplatePage() {
  const { form } = useTexts(templateTexts);
  const navigate = useNavigate();
  const { data: senders } = useSuspenseQuery(trpc.campaigns.senders.queryOptions());
  return (
    <SubPage
      width="wide"
      back={{ to: "/whatsapp/templates", label: form.back }}
      title={form.title}
      lead={form.lead}
    >
      {senders.length === 0 ? (
        <NoSender />
      ) : (
        <TemplateForm senders={senders} onDone={() => void navigate({ to: "/whatsapp/templates" })} />
      )}
    </SubPage>
  );
}
