import { Button } from "@businesspro/ui/button";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { ConfirmSheet } from "../../components/confirm-sheet.tsx";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { teamTexts } from "./texts.ts";

/** Everything that the browser holds is of the shop that she leaves: the app begins anew. */
export function LeavePanel() {
  const { team: texts } = useTexts(teamTexts);
  const [asking, setAsking] = useState(false);
  const leave = useMutation(trpc.team.leave.mutationOptions({ onSuccess: () => location.assign("/") }));
  return (
    <div>
      <Button variant="danger" onClick={() => setAsking(true)}>
        {texts.leave}
      </Button>
      <ConfirmSheet
        danger
        open={asking}
        onOpenChange={setAsking}
        texts={texts.leaveAsk}
        busy={leave.isPending || leave.isSuccess}
        error={leave.error}
        onConfirm={() => leave.mutate()}
      />
    </div>
  );
}
