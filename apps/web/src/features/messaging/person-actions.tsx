import type { Contact } from "@businesspro/contracts/messaging-outputs";
import { Button, buttonClass } from "@businesspro/ui/button";
import { Icon } from "@businesspro/ui/icon";
import { showToast } from "@businesspro/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import {
  CircleCheck as GrantIcon,
  Trash2 as RemoveIcon,
  Send as SendIcon,
  CircleOff as StopIcon,
  PenLine as WriteIcon,
} from "lucide";
import { lazy, Suspense, useState } from "react";
import { ConfirmSheet } from "../../components/confirm-sheet.tsx";
import { queryClient } from "../../lib/query-client.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { peopleTexts } from "./people-texts.ts";
import { phoneText } from "./phone-text.ts";
import { refetchPeople } from "./refetch.ts";

const PersonSheet = lazy(() => import("./person-sheet.tsx"));
const GrantSheet = lazy(() => import("./grant-sheet.tsx"));

type Asking = "edit" | "yes" | "stop" | "remove" | null;

export function PersonActions({ person }: { person: Contact }) {
  const { person: texts } = useTexts(peopleTexts);
  const navigate = useNavigate();
  const [asking, setAsking] = useState<Asking>(null);
  const name = person.name || phoneText(person.phone);
  const contactId = person.id;
  const close = () => setAsking(null);
  const show = (saved: Contact) => {
    queryClient.setQueryData(trpc.contacts.get.queryKey({ contactId }), saved);
    refetchPeople();
    close();
  };
  const stop = useMutation(
    trpc.contacts.withdrawConsent.mutationOptions({
      onSuccess: (saved) => {
        show(saved);
        showToast(texts.stopped, "good");
      },
    }),
  );
  const remove = useMutation(
    trpc.contacts.remove.mutationOptions({
      onSuccess: async () => {
        await navigate({ to: "/whatsapp/people", replace: true });
        queryClient.removeQueries(trpc.contacts.get.queryFilter({ contactId }));
        refetchPeople();
        showToast(texts.removed, "good");
      },
    }),
  );
  const onOpenChange = (open: boolean) => {
    if (!open) close();
  };
  return (
    <div className="flex flex-wrap gap-2">
      {person.consent === "granted" ? (
        <>
          <Link to="/whatsapp/new" search={{ to: contactId }} className={buttonClass("primary", "sm")}>
            <Icon node={SendIcon} className="size-4.5" />
            {texts.write}
          </Link>
          <Button variant="secondary" size="sm" onClick={() => setAsking("stop")}>
            <Icon node={StopIcon} className="size-4.5" />
            {texts.recordStop}
          </Button>
        </>
      ) : (
        <Button
          variant={person.consent === "none" ? "primary" : "secondary"}
          size="sm"
          onClick={() => setAsking("yes")}
        >
          <Icon node={GrantIcon} className="size-4.5" />
          {texts.recordYes}
        </Button>
      )}
      <Button variant="secondary" size="sm" onClick={() => setAsking("edit")}>
        <Icon node={WriteIcon} className="size-4.5" />
        {texts.edit}
      </Button>
      <Button variant="quiet" size="sm" onClick={() => setAsking("remove")}>
        <Icon node={RemoveIcon} className="size-4.5" />
        {texts.remove}
      </Button>
      <Suspense>
        {asking === "edit" && <PersonSheet person={person} onClose={close} onSaved={show} />}
        {asking === "yes" && <GrantSheet person={person} name={name} onClose={close} onSaved={show} />}
      </Suspense>
      <ConfirmSheet
        open={asking === "stop"}
        onOpenChange={onOpenChange}
        texts={{ title: texts.stopTitle(name), body: texts.stopBody, yes: texts.stopYes, no: texts.stopNo }}
        busy={stop.isPending}
        error={stop.error}
        onConfirm={() => stop.mutate({ contactId, note: "" })}
      />
      <ConfirmSheet
        danger
        open={asking === "remove"}
        onOpenChange={onOpenChange}
        texts={{
          title: texts.removeTitle(name),
          body: texts.removeBody,
          yes: texts.removeYes,
          no: texts.removeNo,
        }}
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate({ contactId })}
      />
    </div>
  );
}
