import { lazy, type ReactNode, Suspense } from "react";

const ProblemCard = lazy(() => import("./problem-card.tsx"));

export type ProblemNoticeProps = { error: unknown; onRetry?: () => void; actions?: ReactNode };

/** What went wrong and the next step, announced as it appears. Its sentences are loaded with the first problem. */
export function ProblemNotice(props: ProblemNoticeProps) {
  return (
    <Suspense>
      <ProblemCard {...props} />
    </Suspense>
  );
}
