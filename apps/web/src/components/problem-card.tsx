import { Notice } from "@businesspro/ui/badge";
import { Button } from "@businesspro/ui/button";
import { Icon } from "@businesspro/ui/icon";
import { CircleAlert as AlertIcon } from "lucide";
import { problemOf } from "../lib/problem.ts";
import { useProblemSentence } from "../lib/sentences.ts";
import { useTexts } from "../lib/texts.ts";
import { commonTexts } from "../texts/common.ts";
import type { ProblemNoticeProps } from "./problem-notice.tsx";

/** What went wrong and the next step, announced as it appears. */
export default function ProblemCard({ error, onRetry, actions }: ProblemNoticeProps) {
  const sentence = useProblemSentence()(problemOf(error));
  const common = useTexts(commonTexts);
  return (
    <Notice
      live
      tone="bad"
      icon={<Icon node={AlertIcon} />}
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
