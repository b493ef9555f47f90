import type { FeedPlatform } from "@businesspro/contracts/enums";
import type { ContentGroup, SocialAccount } from "@businesspro/contracts/outputs";
import type { Idea } from "@businesspro/contracts/writing-outputs";
import { Button } from "@businesspro/ui/button";
import { Icon } from "@businesspro/ui/icon";
import { showToast } from "@businesspro/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import clsx from "clsx";
import { Eye as PreviewIcon } from "lucide";
import { lazy, Suspense, useEffect, useReducer, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Page } from "../../components/page.tsx";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { ScheduleSheet } from "../../components/schedule-sheet.tsx";
import { problemOf } from "../../lib/problem.ts";
import { queryClient } from "../../lib/query-client.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { AccountPicker } from "./account-picker.tsx";
import { BriefForm } from "./brief-form.tsx";
import { checkDraft } from "./check-draft.ts";
import { type ComposerState, type Picks, reduceComposer } from "./composer-state.ts";
import { DraftProblems } from "./draft-problems.tsx";
import { ExtrasField } from "./extras-field.tsx";
import { IdeasField } from "./ideas-field.tsx";
import { MediaField } from "./media-field.tsx";
import { takesGoogle } from "./options-of.ts";
import { platformsOf } from "./platforms-of.ts";
import { PreviewPanel } from "./preview-panel.tsx";
import { saveInputOf } from "./save-input-of.ts";
import { clearStoredDraft, storeDraft } from "./stored-draft.ts";
import { type EditedText, TextEditor } from "./text-editor.tsx";
import { composerTexts } from "./texts.ts";
import { useMediaUpload } from "./use-media-upload.ts";
import { useWriter } from "./use-writer.ts";
import { VariantPicker } from "./variant-picker.tsx";

const GoogleField = lazy(() => import("./google-field.tsx"));

type When = Parameters<typeof saveInputOf>[2];
const STORE_AFTER_MS = 600;

type ComposerPageProps = {
  start: ComposerState;
  accounts: SocialAccount[];
  group: ContentGroup | null;
  onStartOver: () => void;
  onReload: () => void;
};

export function ComposerPage({ start, accounts, group, onStartOver, onReload }: ComposerPageProps) {
  const texts = useTexts(composerTexts);
  const session = useSession();
  const { id: organizationId, timeZone } = session.organization;
  const navigate = useNavigate();
  const [state, dispatch] = useReducer(reduceComposer, start);
  const [view, setView] = useState<"edit" | "preview">("edit");
  const [edited, setEdited] = useState<EditedText>("all");
  const [previewed, setPreviewed] = useState<FeedPlatform | null>(null);
  const writingAt = useRef(0);
  const about = useRef<HTMLTextAreaElement>(null);
  const [asksWhen, setAsksWhen] = useState(false);
  const [checked, setChecked] = useState(false);
  const writer = useWriter(dispatch);
  const photo = useMediaUpload((media) => dispatch({ type: "media-added", media }));
  const writing = writer.phase === "writing";
  const isNew = state.groupId === null;

  useEffect(() => {
    if (!isNew || writing) return;
    const timer = setTimeout(() => storeDraft(organizationId, state), STORE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isNew, writing, organizationId, state]);

  const platforms = platformsOf(state, accounts);
  const shownPlatform = platforms.find((platform) => platform === previewed) ?? platforms[0] ?? "instagram";
  const problems = checkDraft(state, platforms);

  const save = useMutation(
    trpc.content.save.mutationOptions({
      onSuccess: async (saved, { when }) => {
        if (isNew) clearStoredDraft(organizationId);
        queryClient.setQueryData(trpc.content.get.queryKey({ groupId: saved.groupId }), saved);
        void queryClient.invalidateQueries(trpc.content.pathFilter());
        showToast(
          when === "now" ? texts.saved.now : when ? texts.saved.scheduled : texts.saved.draft,
          "good",
        );
        await navigate({ to: "/posts/$groupId", params: { groupId: saved.groupId } });
      },
    }),
  );
  const submit = (when: When) => save.mutate(saveInputOf(state, platforms, when, accounts));
  const pending = save.isPending ? save.variables.when : undefined;

  function offerUndo(message: string): void {
    const before = state;
    showToast(
      message,
      "neutral",
      <Button
        variant="quiet"
        size="sm"
        className="text-current"
        onClick={() => dispatch({ type: "restore", state: before })}
      >
        {texts.variants.undo}
      </Button>,
    );
  }
  function pick(picks: Partial<Picks>): void {
    if (state.edited) offerUndo(texts.variants.replaced);
    dispatch({ type: "pick", picks });
  }
  function pickIdea(idea: Idea): void {
    if (state.brief.about.trim()) offerUndo(texts.ideas.replaced);
    dispatch({ type: "idea-picked", idea });
    about.current?.focus();
  }
  /** On phones the preview takes the page's place; coming back finds the place where she was writing. */
  function toggleView(): void {
    const next = view === "edit" ? "preview" : "edit";
    if (next === "preview") writingAt.current = scrollY;
    flushSync(() => setView(next));
    scrollTo({ top: next === "preview" ? 0 : writingAt.current });
  }
  function askWhen(): void {
    setChecked(true);
    save.reset();
    if (problems.length === 0) setAsksWhen(true);
  }

  const bar = (
    <div className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] lg:sticky lg:bottom-4 lg:rounded-xl lg:border lg:p-3 lg:shadow-lift">
      <div className="flex gap-2 lg:justify-end">
        <button
          type="button"
          aria-label={texts.view.preview}
          aria-pressed={view === "preview"}
          onClick={toggleView}
          className="grid size-12 shrink-0 place-items-center rounded-md border border-line-strong/60 bg-surface transition-colors aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-ink lg:hidden"
        >
          <Icon node={PreviewIcon} />
        </button>
        <Button
          variant="secondary"
          busy={pending === null}
          disabled={writing || photo.upload !== null}
          onClick={() => submit(null)}
          className="max-lg:flex-1 max-sm:px-2"
        >
          {texts.bar.draft}
        </Button>
        <Button
          disabled={writing || photo.upload !== null}
          onClick={askWhen}
          className="max-lg:flex-1 max-sm:px-2"
        >
          {texts.bar.when}
        </Button>
      </div>
    </div>
  );

  return (
    <Page
      width="wide"
      title={isNew ? texts.title : texts.editTitle}
      actions={
        isNew && (state.shared.caption || state.brief.about || state.media.length > 0) ? (
          <Button variant="quiet" size="sm" onClick={onStartOver}>
            {texts.startOver}
          </Button>
        ) : undefined
      }
    >
      <div
        className={clsx(
          "grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem] xl:grid-cols-[minmax(0,1fr)_25rem]",
          view === "preview" && "max-lg:gap-0",
        )}
      >
        <div className="grid gap-6">
          <div className={clsx("grid gap-6", view === "preview" && "max-lg:hidden")}>
            {isNew && !writing && !state.written && <IdeasField brief={state.brief} onPick={pickIdea} />}
            <BriefForm
              brief={state.brief}
              aboutRef={about}
              onChange={(brief) => dispatch({ type: "brief", brief })}
              onWrite={() => void writer.write(state.brief, platforms)}
              onStop={writer.stop}
              writing={writing}
              hasWritten={state.written !== null}
            />
            {writer.error !== null && <ProblemNotice error={writer.error} />}
            {(writing || state.written) && <VariantPicker state={state} writing={writing} onPick={pick} />}
            <TextEditor
              state={state}
              platforms={platforms}
              edited={edited}
              onEdited={setEdited}
              dispatch={dispatch}
              writing={writing}
            />
            <MediaField
              state={state}
              upload={photo.upload}
              error={photo.error}
              platforms={platforms}
              onKind={(contentType) => dispatch({ type: "content-type", contentType })}
              onFiles={(files) => void photo.start(files)}
              onCancel={photo.cancel}
              onWriteFrom={writing ? null : (id) => void writer.write(state.brief, platforms, id)}
              onRemove={(id) => dispatch({ type: "media-removed", id })}
              onEarlier={(id) => dispatch({ type: "media-earlier", id })}
              onCrop={(platform, id, crop) => dispatch({ type: "crop", platform, id, crop })}
            />
            <ExtrasField
              state={state}
              platforms={platforms}
              onChange={(extras) => dispatch({ type: "extras", extras })}
            />
            {takesGoogle(platforms) && (
              <Suspense>
                <GoogleField
                  draft={state.google}
                  timeZone={timeZone}
                  onChange={(change) => dispatch({ type: "google", change })}
                />
              </Suspense>
            )}
            <AccountPicker
              accounts={accounts}
              chosen={state.accountIds}
              onChange={(id, chosen) => dispatch({ type: "account", id, chosen })}
            />
            {checked && <DraftProblems problems={problems} timeZone={timeZone} />}
            {save.isError && !asksWhen && (
              <ProblemNotice
                error={save.error}
                actions={
                  problemOf(save.error).key === "changed-elsewhere" && (
                    <Button variant="secondary" size="sm" onClick={onReload}>
                      {texts.loadNewest}
                    </Button>
                  )
                }
              />
            )}
          </div>
          {bar}
        </div>
        <div className={clsx("lg:sticky lg:top-9", view === "edit" && "max-lg:hidden")}>
          <PreviewPanel
            state={state}
            platforms={platforms}
            accounts={accounts}
            uploading={photo.upload?.preview ?? null}
            shown={shownPlatform}
            onShow={setPreviewed}
          />
        </div>
      </div>
      <ScheduleSheet
        open={asksWhen}
        onOpenChange={setAsksWhen}
        timeZone={timeZone}
        initial={group?.wallTime ?? null}
        initialBestTime={group?.autoOptimize ?? false}
        accounts={accounts
          .filter(({ id }) => state.accountIds.includes(id))
          .map(({ id, accountName, platform }) => ({ id, name: accountName, platform }))}
        busy={pending === "now" ? "now" : pending ? "schedule" : null}
        error={save.error}
        onSchedule={submit}
        onNow={() => submit("now")}
      />
    </Page>
  );
}
