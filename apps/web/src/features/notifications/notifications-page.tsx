import { Button } from "@businesspro/ui/button";
import { Card, EmptyState, Skeleton } from "@businesspro/ui/card";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { Page } from "../../components/page.tsx";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { ShowMore } from "../../components/show-more.tsx";
import { queryClient } from "../../lib/query-client.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { NotificationChoices } from "./notification-choices.tsx";
import { notificationListOptions } from "./notification-options.ts";
import { NotificationRow } from "./notification-row.tsx";
import { notificationsTexts } from "./texts.ts";

export function NotificationsPage() {
  const texts = useTexts(notificationsTexts);
  const list = useInfiniteQuery(notificationListOptions());
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const read = useMutation(
    trpc.notifications.read.mutationOptions({
      onSettled: () => void queryClient.invalidateQueries(trpc.notifications.pathFilter()),
    }),
  );
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      actions={
        items.some((item) => !item.read) && (
          <Button variant="secondary" size="sm" busy={read.isPending} onClick={() => read.mutate({})}>
            {texts.markAll}
          </Button>
        )
      }
    >
      {list.isError && !list.isFetchNextPageError && (
        <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />
      )}
      {read.isError && <ProblemNotice error={read.error} />}
      {list.isPending && <Skeleton className="h-40 rounded-xl" />}
      {list.data && items.length === 0 && (
        <EmptyState title={texts.empty.title}>{texts.empty.body}</EmptyState>
      )}
      {items.length > 0 && (
        <Card className="p-1.5">
          <ul>
            {items.map((item) => (
              <li key={item.id} className="border-line not-first:border-t">
                <NotificationRow
                  item={item}
                  onOpen={() => {
                    if (!item.read) read.mutate({ id: item.id });
                  }}
                />
              </li>
            ))}
          </ul>
        </Card>
      )}
      <ShowMore list={list} />
      <NotificationChoices />
    </Page>
  );
}
