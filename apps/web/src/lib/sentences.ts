import type { ErrorParameters } from "@businesspro/contracts/errors";
import type { TimelineStep } from "@businesspro/contracts/timeline";
import type { CommonTexts } from "../texts/common.en.ts";
import { commonTexts } from "../texts/common.ts";
import type { ProblemsTexts, Sentence } from "../texts/problems/sentence.ts";
import { problemsTexts } from "../texts/problems.ts";
import type { TimelineTexts } from "../texts/timeline.en.ts";
import { timelineTexts } from "../texts/timeline.ts";
import { type Format, useFormat } from "./format.ts";
import type { ShownProblem } from "./problem.ts";
import { useTexts } from "./texts.ts";

type Vocabulary = { common: CommonTexts; problems: ProblemsTexts; format: Format; timeZone: string };

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "…");
}

/** Parameters arrive as data: names of networks, dates and zones become words of the owner's language here. */
function wordsOf(
  parameters: ErrorParameters,
  { common, format, timeZone }: Vocabulary,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => {
      if (typeof value === "number") return [name, format.number(value)];
      if (name === "platform")
        return [name, Object.entries(common.platforms).find(([key]) => key === value)?.[1] ?? value];
      if (name === "wallTime") return [name, format.wallTime(value)];
      if (name === "resetsOn" || name === "renewsOn") return [name, format.date(new Date(value), timeZone)];
      if (name === "at") return [name, format.moment(new Date(value), timeZone)];
      if (name === "timeZone" || name === "zone") return [name, zoneName(format, value)];
      return [name, value];
    }),
  );
}

function zoneName(format: Format, zone: string): string {
  try {
    return format.zoneLong(new Date(), zone);
  } catch {
    return zone;
  }
}

function problemSentence(
  problem: Pick<ShownProblem, "key" | "parameters">,
  vocabulary: Vocabulary,
): Sentence {
  const sentence = vocabulary.problems[problem.key] ?? vocabulary.problems.internal;
  const words = wordsOf(problem.parameters, vocabulary);
  return { says: fill(sentence.says, words), next: fill(sentence.next, words) };
}

/** Turns problems into what happened and what to do next. */
export function useProblemSentence(
  timeZone = "Asia/Kolkata",
): (problem: Pick<ShownProblem, "key" | "parameters">) => Sentence {
  const vocabulary = {
    common: useTexts(commonTexts),
    problems: useTexts(problemsTexts),
    format: useFormat(),
    timeZone,
  };
  return (problem) => problemSentence(problem, vocabulary);
}

/** Turns steps of a target's timeline into sentences. */
export function useTimelineSentence(
  timeZone: string,
): (step: TimelineStep, parameters: ErrorParameters) => string {
  const vocabulary = {
    common: useTexts(commonTexts),
    problems: useTexts(problemsTexts),
    format: useFormat(),
    timeZone,
  };
  const sentences: TimelineTexts = useTexts(timelineTexts);
  return (step, parameters) => {
    const { key, ...rest } = parameters;
    const words = wordsOf(rest, vocabulary);
    const known = Object.keys(vocabulary.problems).find((candidate) => candidate === key) as
      | ShownProblem["key"]
      | undefined;
    const cause = known ? problemSentence({ key: known, parameters: rest }, vocabulary).says : "";
    return fill(sentences[step], { ...words, key: cause }).trim();
  };
}
