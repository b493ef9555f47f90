import { Button } from "@businesspro/ui/button";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../lib/trpc.ts";
import { ReasonSheet } from "./reason-sheet.tsx";

type ImpersonateProps = { userId: string; organizationId: string; name: string };

/** Opens the owner's app in a person's place, for half an hour. */
export function Impersonate({ userId, organizationId, name }: ImpersonateProps) {
  const [asks, setAsks] = useState(false);
  const allow = useMutation(
    trpc.users.impersonate.mutationOptions({ onSuccess: ({ url }) => location.assign(url) }),
  );
  return (
    <>
      <Button size="sm" variant="secondary" onClick={() => setAsks(true)}>
        Take this place
      </Button>
      {asks && (
        <ReasonSheet
          title={`Take ${name}'s place?`}
          body="For 30 minutes you see and do what this person can in this shop. Everything you change carries your name in the audit."
          yes="Take the place"
          onClose={() => setAsks(false)}
          onConfirm={(reason) => allow.mutate({ userId, organizationId, reason })}
          busy={allow.isPending}
          error={allow.error}
        />
      )}
    </>
  );
}
