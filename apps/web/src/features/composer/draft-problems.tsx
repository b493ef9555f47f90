import { Notice } from "@businesspro/ui/badge";
import { Icon } from "@businesspro/ui/icon";
import { CircleAlert as AlertIcon } from "lucide";
import { useEffect, useRef } from "react";
import type { ShownProblem } from "../../lib/problem.ts";
import { useProblemSentence } from "../../lib/sentences.ts";
import { useTexts } from "../../lib/texts.ts";
import { composerTexts } from "./texts.ts";

/** Everything that is still missing, in one list. Comes into view when it appears. */
export function DraftProblems({ problems, timeZone }: { problems: ShownProblem[]; timeZone: string }) {
  const { problems: texts } = useTexts(composerTexts);
  const sentence = useProblemSentence(timeZone);
  const box = useRef<HTMLDivElement>(null);
  const hasProblems = problems.length > 0;
  useEffect(() => {
    if (hasProblems) box.current?.scrollIntoView({ block: "center" });
  }, [hasProblems]);
  return (
    <div ref={box} aria-live="polite">
      {hasProblems && (
        <Notice tone="warn" icon={<Icon node={AlertIcon} />} title={texts.title}>
          <ul className="grid gap-1.5">
            {problems.map((problem) => {
              const { says, next } = sentence(problem);
              return (
                <li key={`${problem.key} ${problem.parameters.platform ?? ""}`}>
                  <b className="font-semibold">{says}</b> {next}
                </li>
              );
            })}
          </ul>
        </Notice>
      )}
    </div>
  );
}
