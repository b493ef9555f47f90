import { Notice } from "@businesspro/ui/badge";
import { Button } from "@businesspro/ui/button";
import { CircleAlert as AlertIcon } from "lucide-react";
import type { ReactNode } from "react";
import { problemOf } from "../lib/problem.ts";
import { useProblemSentence } from "../lib/sentences.ts";
import { useTexts } from "../lib/texts.ts";
import { commonTexts } from "../texts/common.ts";

type ProblemNoticeProps = { error: unknown; onRetry?: () => void; actions?: ReactNode };

/** What went wrong and the next step, announced as it appears. */
export function ProblemNotice({ error, onRetry, actions }: ProblemNoticeProps) {
  const sentence = useProblemSentence()(problemOf(error));
  const common = useTexts(commonTexts);
  return (
    <Notice
      live
      tone="bad"
      icon={<AlertIcon />}
      title={sentence.says}
      actions={
        (onRetry || actions) && (
          <>
            {onRetry && (
              <Button variant="secondary" size="sm" onClick={onRetry}>
                {common.tryAgain}
              </Button>
            )}
            {actions}
          </>
        )
      }
    >
      {sentence.next}
    </Notice>
  );
}
