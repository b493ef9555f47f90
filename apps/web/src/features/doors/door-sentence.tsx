import type { ShownProblem } from "../../lib/problem.ts";
import { useProblemSentence } from "../../lib/sentences.ts";

export default function DoorSentence({ problem }: { problem: ShownProblem }) {
  const { says, next } = useProblemSentence()(problem);
  return (
    <>
      {says} {next}
    </>
  );
}
