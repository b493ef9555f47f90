import { lazy, Suspense } from "react";
import type { ShownProblem } from "../../lib/problem.ts";

/** Sentences come with the first problem: most visits to a door have none. */
const Sentence = lazy(() => import("./door-sentence.tsx"));

/** The problem's sentence under its field; its texts arrive when first needed. */
export function FieldProblem({ problem, field }: { problem: ShownProblem; field: string }) {
  if (problem.field !== field) return null;
  return (
    <Suspense>
      <Sentence problem={problem} />
    </Suspense>
  );
}

/** A problem that belongs to no field of the form. */
export function FormProblem({
  problem,
  fields,
}: {
  problem: ShownProblem | null;
  fields: readonly string[];
}) {
  return (
    <div aria-live="assertive">
      {problem && !(problem.field && fields.includes(problem.field)) && (
        <p className="rounded-md bg-bad-soft px-4 py-3 font-medium text-bad">
          <Suspense>
            <Sentence problem={problem} />
          </Suspense>
        </p>
      )}
    </div>
  );
}
