import { Button } from "@businesspro/ui/button";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { Suspense } from "react";
import { problemOf } from "../lib/problem.ts";
import { useProblemSentence } from "../lib/sentences.ts";
import { useTexts } from "../lib/texts.ts";
import { commonTexts } from "../texts/common.ts";
import { MessagePage } from "./message-page.tsx";

function Broken({ error }: { error: unknown }) {
  const common = useTexts(commonTexts);
  const problem = problemOf(error);
  const sentence = useProblemSentence()(problem);
  const known = problem.key !== "internal";
  return (
    <MessagePage
      title={known ? sentence.says : common.broken.title}
      body={known ? sentence.next : common.broken.body}
      actions={
        <>
          <Button onClick={() => location.reload()}>{common.broken.reload}</Button>
          <Button variant="secondary" onClick={() => location.assign("/")}>
            {common.goHome}
          </Button>
        </>
      }
    />
  );
}

/** Catches what a page throws. Loads the page anew on request: the app's own state cannot be trusted then. */
export function BrokenPage({ error }: ErrorComponentProps) {
  return (
    <Suspense>
      <Broken error={error} />
    </Suspense>
  );
}

/** The same where no shell stands around. */
export function BrokenApp(props: ErrorComponentProps) {
  return (
    <main>
      <BrokenPage {...props} />
    </main>
  );
}
