import type { Idea } from "@businesspro/contracts/writing-outputs";
import { Button } from "@businesspro/ui/button";
import { Icon } from "@businesspro/ui/icon";
import { useMutation } from "@tanstack/react-query";
import { Lightbulb as IdeasIcon } from "lucide";
import { lazy, Suspense, useState } from "react";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import type { Brief } from "./composer-state.ts";
import { composerTexts } from "./texts.ts";

const IdeaList = lazy(() => import("./idea-list.tsx"));

type IdeasFieldProps = { brief: Brief; onPick: (idea: Idea) => void };

/** For whoever does not know what to post: asks for ideas when it is first opened. */
export function IdeasField({ brief, onPick }: IdeasFieldProps) {
  const { ideas: texts } = useTexts(composerTexts);
  const [open, setOpen] = useState(false);
  const suggest = useMutation(trpc.writing.suggestIdeas.mutationOptions());
  const ask = () => suggest.mutate({ tone: brief.tone, language: brief.language });
  return (
    <section aria-label={texts.title} className="grid gap-4">
      <Button
        variant="secondary"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
          if (!open && !suggest.data && !suggest.isPending) ask();
        }}
        className="justify-self-start max-sm:w-full"
      >
        <Icon node={IdeasIcon} className="size-5" />
        {texts.title}
      </Button>
      {open && suggest.isError && <ProblemNotice error={suggest.error} onRetry={ask} />}
      {open && (
        <Suspense>
          <IdeaList
            suggested={suggest.data ?? null}
            pending={suggest.isPending}
            onMore={ask}
            onPick={(idea) => {
              setOpen(false);
              onPick(idea);
            }}
          />
        </Suspense>
      )}
    </section>
  );
}
