import { buttonClass } from "@businesspro/ui/button";
import { EmptyState } from "@businesspro/ui/card";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Page } from "../../components/page.tsx";
import { queryClient } from "../../lib/query-client.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { ComposerPage } from "./composer-page.tsx";
import { composerOf } from "./composer-state.ts";
import { feedAccounts } from "./platforms-of.ts";
import { composerTexts } from "./texts.ts";

export function EditPostPage({ groupId }: { groupId: string }) {
  const texts = useTexts(composerTexts);
  const session = useSession();
  const { data: accounts } = useSuspenseQuery(
    trpc.accounts.list.queryOptions(undefined, { select: feedAccounts }),
  );
  const { data: newest } = useSuspenseQuery(trpc.content.get.queryOptions({ groupId }));
  // Live news must not pull the text from under the pen; the server refuses an outdated revision.
  const [group, setGroup] = useState(newest);

  if (!group.editable) {
    return (
      <Page title={texts.editTitle}>
        <EmptyState
          title={texts.notEditable}
          action={
            <Link to="/posts/$groupId" params={{ groupId }} className={buttonClass()}>
              {texts.toPost}
            </Link>
          }
        />
      </Page>
    );
  }
  async function reload(): Promise<void> {
    setGroup(await queryClient.fetchQuery({ ...trpc.content.get.queryOptions({ groupId }), staleTime: 0 }));
  }
  return (
    <ComposerPage
      key={group.revision}
      start={composerOf(group, session)}
      accounts={accounts}
      group={group}
      onStartOver={() => undefined}
      onReload={() => void reload()}
    />
  );
}
