import { Notice } from "@businesspro/ui/badge";
import { Icon } from "@businesspro/ui/icon";
import { CircleAlert as AlertIcon } from "lucide";
import { describeProblem } from "../lib/problem.ts";

/** What went wrong and the next step, announced as it appears. */
export function ProblemNotice({ error }: { error: unknown }) {
  return <Notice live tone="bad" icon={<Icon node={AlertIcon} />} title={describeProblem(error)} />;
}
