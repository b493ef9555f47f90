import {
  listPostResultsInput,
  postCurveInput,
  readResultsInput,
} from "@businesspro/contracts/results-inputs";
import { listPostResults } from "@businesspro/core/analytics/list-post-results";
import { readAccountResults } from "@businesspro/core/analytics/read-account-results";
import { readCampaignResults } from "@businesspro/core/analytics/read-campaign-results";
import { readPostCurve } from "@businesspro/core/analytics/read-post-curve";
import { readResults } from "@businesspro/core/analytics/read-results";
import { member, router } from "../trpc.ts";

export const results = router({
  summary: member.input(readResultsInput).query(({ ctx, input }) => readResults(ctx.tenant, input)),
  accounts: member.input(readResultsInput).query(({ ctx, input }) => readAccountResults(ctx.tenant, input)),
  campaigns: member.input(readResultsInput).query(({ ctx, input }) => readCampaignResults(ctx.tenant, input)),
  posts: member.input(listPostResultsInput).query(({ ctx, input }) => listPostResults(ctx.tenant, input)),
  curve: member.input(postCurveInput).query(({ ctx, input }) => readPostCurve(ctx.tenant, input)),
});
