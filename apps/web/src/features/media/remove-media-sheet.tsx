import type { Media } from "@businesspro/contracts/outputs";
import { Button } from "@businesspro/ui/button";
import { Skeleton } from "@businesspro/ui/card";
import { Sheet } from "@businesspro/ui/sheet";
import { showToast } from "@businesspro/ui/toast";
import { useMutation, useQuery } from "@tanstack/react-query";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useFormat } from "../../lib/format.ts";
import { queryClient } from "../../lib/query-client.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { commonTexts } from "../../texts/common.ts";
import { mediaTexts } from "./texts.ts";

/** Names the posts that would lose it before anything is removed. */
export function RemoveMediaSheet({ media, onClose }: { media: Media; onClose: () => void }) {
  const { ask, removed } = useTexts(mediaTexts);
  const common = useTexts(commonTexts);
  const format = useFormat();
  const { timeZone } = useSession().organization;
  // Read anew each time: another person may have planned a post with it meanwhile.
  const uses = useQuery(trpc.media.uses.queryOptions({ id: media.id }, { staleTime: 0, gcTime: 0 }));
  const remove = useMutation(
    trpc.media.remove.mutationOptions({
      onSuccess: async () => {
        showToast(removed, "good");
        onClose();
        await queryClient.invalidateQueries();
      },
      onError: () => void uses.refetch(),
    }),
  );
  const posts = uses.data ?? [];
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={ask.title}
      description={ask.body}
      closeLabel={common.close}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            {ask.no}
          </Button>
          <Button
            variant="danger"
            busy={remove.isPending || uses.isPending}
            disabled={uses.isError}
            onClick={() => remove.mutate({ id: media.id, fromPosts: posts.length > 0 })}
          >
            {posts.length > 0 ? ask.yesFromPosts : ask.yes}
          </Button>
        </>
      }
    >
      <div aria-live="polite" className="grid gap-3">
        {uses.isPending && <Skeleton className="h-16 rounded-md" />}
        {uses.isError && <ProblemNotice error={uses.error} onRetry={() => void uses.refetch()} />}
        {posts.length > 0 && (
          <>
            <p className="font-semibold">{ask.used(posts.length)}</p>
            <ul className="grid gap-2">
              {posts.map((post) => (
                <li key={post.groupId} className="grid gap-0.5 rounded-md bg-sunken p-3">
                  <span className="line-clamp-2">{post.caption || common.noCaption}</span>
                  <span className="text-sm text-ink-soft">
                    {post.scheduledFor
                      ? format.moment(new Date(post.scheduledFor), post.timeZone ?? timeZone)
                      : ask.draft}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
        {remove.isError && <ProblemNotice error={remove.error} />}
      </div>
    </Sheet>
  );
}
