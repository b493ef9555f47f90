import { Suspense } from "react";
import type { ShownProblem } from "../../lib/problem.ts";
import { useProblemSentence } from "../../lib/sentences.ts";

function Sentence({ problem }: { problem: ShownProblem }) {
  const { says, next } = useProblemSentence()(problem);
  return (
    <>
      {says} {next}
    </>
  );
}

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
export function FormProblem({ problem, fields }: { problem: ShownProblem | null; fields: readonly string[] }) {
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
