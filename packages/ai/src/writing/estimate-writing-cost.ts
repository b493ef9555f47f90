import { z } from "zod";
import { estimateUpperBound } from "../pricing/estimate-upper-bound.ts";
import type { ModelPrice } from "../pricing/find-price.ts";
import { buildPrompt } from "./build-prompt.ts";
import { WRITING_MAX_OUTPUT_TOKENS } from "./write-post.ts";
import { type WritingRequest, writingRequestSchema } from "./writing-request.ts";
import { writtenPostSchema } from "./written-post-schema.ts";

/** Providers put the schema of a structured answer into the prompt and charge for it. */
const SCHEMA = JSON.stringify(z.toJSONSchema(writtenPostSchema));

/** The most that `writePost` can cost for a request, in micro-dollars: what to reserve before it. */
export function estimateWritingCost(input: {
  readonly price: ModelPrice;
  readonly request: WritingRequest;
  readonly maxOutputTokens?: number;
}): number {
  const { instructions, prompt } = buildPrompt(writingRequestSchema.parse(input.request));
  const maxOutputTokens = input.maxOutputTokens ?? WRITING_MAX_OUTPUT_TOKENS;
  return estimateUpperBound(input.price, `${instructions}\n${prompt}\n${SCHEMA}`, maxOutputTokens);
}
