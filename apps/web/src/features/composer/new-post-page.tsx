import type { Session, SocialAccount } from "@businesspro/contracts/outputs";
import { showToast } from "@businesspro/ui/toast";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { ComposerPage } from "./composer-page.tsx";
import { emptyComposer } from "./composer-state.ts";
import { feedAccounts } from "./platforms-of.ts";
import { clearStoredDraft, readStoredDraft } from "./stored-draft.ts";
import { composerTexts } from "./texts.ts";

/** Those of the networks that she prefers; all where none of these is connected. */
function firstAccounts(accounts: SocialAccount[], { preferences }: Session): string[] {
  const connected = accounts.filter((account) => account.status === "connected");
  const preferred = connected.filter(({ platform }) =>
    preferences.platforms.some((name) => name === platform),
  );
  return (preferred.length > 0 ? preferred : connected).map(({ id }) => id);
}

/** A new post, or the unfinished one from last time unless home has just been told something new. */
export function NewPostPage({ about }: { about: string | undefined }) {
  const texts = useTexts(composerTexts);
  const session = useSession();
  const { data: accounts } = useSuspenseQuery(
    trpc.accounts.list.queryOptions(undefined, { select: feedAccounts }),
  );
  const [opening, setOpening] = useState(() => {
    const connected = accounts.filter((account) => account.status === "connected").map(({ id }) => id);
    const stored = about ? null : readStoredDraft(session.organization.id);
    // Accounts may have come and gone since.
    const start = stored
      ? { ...stored, accountIds: stored.accountIds.filter((id) => connected.includes(id)) }
      : emptyComposer(session, about ?? "", firstAccounts(accounts, session));
    return { round: 0, start, restored: stored !== null };
  });
  useEffect(() => {
    if (opening.restored) showToast(texts.restored);
  }, [opening.restored, texts.restored]);

  function startOver(): void {
    clearStoredDraft(session.organization.id);
    setOpening(({ round }) => ({
      round: round + 1,
      start: emptyComposer(session, "", firstAccounts(accounts, session)),
      restored: false,
    }));
  }
  return (
    <ComposerPage
      key={opening.round}
      start={opening.start}
      accounts={accounts}
      group={null}
      onStartOver={startOver}
      onReload={startOver}
    />
  );
}
