import type { ContentGroup } from "@businesspro/contracts/outputs";
import { Button, buttonClass } from "@businesspro/ui/button";
import { Icon } from "@businesspro/ui/icon";
import { showToast } from "@businesspro/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import {
  Trash2 as RemoveIcon,
  CalendarClock as ScheduleIcon,
  Send as SendIcon,
  PenLine as WriteIcon,
} from "lucide";
import { useState } from "react";
import { ConfirmSheet } from "../../components/confirm-sheet.tsx";
import { ScheduleSheet } from "../../components/schedule-sheet.tsx";
import { ShareKit } from "../../components/share-kit.tsx";
import { queryClient } from "../../lib/query-client.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { accountsOf } from "./accounts-of.ts";
import { showGroup } from "./show-group.ts";
import { postTexts } from "./texts.ts";

type Asking = "move" | "now" | "cancel" | "remove" | null;

/** What can be done with the whole post, depending on where it stands. */
function offeredActions(group: ContentGroup) {
  const targets = group.versions.flatMap((version) => version.targets);
  const waits = group.status === "scheduled";
  const missed = targets.some((target) => target.status === "missed");
  const resting = group.status === "draft" || group.status === "failed";
  return {
    edit: group.editable,
    move: waits || missed,
    now: waits || missed,
    cancel: waits,
    remove: resting && group.editable,
  };
}

export function PostActions({ group, timeZone }: { group: ContentGroup; timeZone: string }) {
  const texts = useTexts(postTexts);
  const navigate = useNavigate();
  const [asking, setAsking] = useState<Asking>(null);
  const { groupId } = group;
  const offered = offeredActions(group);
  const [version] = group.versions;
  const close = () => setAsking(null);
  const done = (message?: string) => (next: ContentGroup) => {
    showGroup(next);
    close();
    if (message) showToast(message, "good");
  };
  const move = useMutation(trpc.scheduling.move.mutationOptions({ onSuccess: done(texts.moved) }));
  const publishNow = useMutation(trpc.scheduling.publishNow.mutationOptions({ onSuccess: done() }));
  const cancel = useMutation(trpc.scheduling.cancel.mutationOptions({ onSuccess: done(texts.cancelled) }));
  const remove = useMutation(
    trpc.content.remove.mutationOptions({
      onSuccess: async () => {
        await navigate({ to: "/posts", replace: true });
        queryClient.removeQueries(trpc.content.get.queryFilter({ groupId }));
        void queryClient.invalidateQueries(trpc.content.pathFilter());
        showToast(texts.removed, "good");
      },
    }),
  );
  const ask = (question: Asking) => {
    for (const mutation of [move, publishNow, cancel, remove]) mutation.reset();
    setAsking(question);
  };
  const onOpenChange = (open: boolean) => {
    if (!open) close();
  };

  return (
    <div className="flex flex-wrap gap-2">
      {offered.edit && (
        <Link
          to="/posts/$groupId/edit"
          params={{ groupId }}
          className={buttonClass(group.status === "draft" ? "primary" : "secondary", "sm")}
        >
          <Icon node={WriteIcon} className="size-4.5" />
          {texts.actions.edit}
        </Link>
      )}
      {offered.move && (
        <Button variant="secondary" size="sm" onClick={() => ask("move")}>
          <Icon node={ScheduleIcon} className="size-4.5" />
          {texts.actions.move}
        </Button>
      )}
      {offered.now && (
        <Button variant="secondary" size="sm" onClick={() => ask("now")}>
          <Icon node={SendIcon} className="size-4.5" />
          {texts.actions.publishNow}
        </Button>
      )}
      {version && (
        <ShareKit size="sm" caption={version.caption} hashtags={version.hashtags} media={group.media} />
      )}
      {offered.cancel && (
        <Button variant="quiet" size="sm" onClick={() => ask("cancel")}>
          {texts.actions.cancel}
        </Button>
      )}
      {offered.remove && (
        <Button variant="quiet" size="sm" onClick={() => ask("remove")}>
          <Icon node={RemoveIcon} className="size-4.5" />
          {texts.actions.remove}
        </Button>
      )}
      <ScheduleSheet
        open={asking === "move"}
        onOpenChange={onOpenChange}
        timeZone={timeZone}
        initial={group.wallTime}
        initialBestTime={group.autoOptimize}
        accounts={accountsOf(group)}
        busy={move.isPending ? "schedule" : null}
        error={move.error}
        onSchedule={(when) => move.mutate({ groupId, when })}
      />
      <ConfirmSheet
        open={asking === "now"}
        onOpenChange={onOpenChange}
        texts={texts.confirmNow}
        busy={publishNow.isPending}
        error={publishNow.error}
        onConfirm={() => publishNow.mutate({ groupId })}
      />
      <ConfirmSheet
        open={asking === "cancel"}
        onOpenChange={onOpenChange}
        texts={texts.confirmCancel}
        busy={cancel.isPending}
        error={cancel.error}
        onConfirm={() => cancel.mutate({ groupId })}
      />
      <ConfirmSheet
        danger
        open={asking === "remove"}
        onOpenChange={onOpenChange}
        texts={texts.confirmRemove}
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate({ groupId })}
      />
    </div>
  );
}
