import type { ContentGroup } from "@businesspro/contracts/outputs";
import { queryClient } from "../../lib/query-client.ts";
import { trpc } from "../../lib/trpc.ts";

/** Every action on a post answers with the whole post: show it, and let the lists catch up. */
export function showGroup(group: ContentGroup): void {
  queryClient.setQueryData(trpc.content.get.queryKey({ groupId: group.groupId }), group);
  void queryClient.invalidateQueries(trpc.scheduling.bestTime.pathFilter());
  void queryClient.invalidateQueries(trpc.content.home.pathFilter());
  void queryClient.invalidateQueries(trpc.content.list.pathFilter());
}
