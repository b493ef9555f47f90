import { z } from "zod";
import { PlatformError } from "../platform-error.ts";
import type { GraphClient, GraphRequest } from "./graph-client.ts";

const valueSchema = z
  .union([z.number(), z.record(z.string(), z.number())])
  .nullable()
  .catch(null);
const insightsSchema = z.object({
  data: z.array(
    z.object({
      name: z.string(),
      values: z.array(z.object({ value: valueSchema.optional() })).optional(),
      total_value: z.object({ value: valueSchema.optional() }).optional(),
    }),
  ),
});

export type InsightsRequest = Omit<GraphRequest<unknown>, "purpose" | "method" | "schema" | "parameters"> & {
  metrics: readonly string[];
  /** Period and the like, where it is not the life of a post. */
  parameters?: Readonly<Record<string, string>>;
  /** Metrics that this version of the API refused; belongs to one adapter and grows. */
  dead: Set<string>;
};

/** Values by metric; a metric that the network left out is absent, never 0. */
export async function readInsights(
  client: GraphClient,
  request: InsightsRequest,
): Promise<Map<string, number>> {
  const { metrics, dead, ...call } = request;
  const living = metrics.filter((metric) => !dead.has(metric));
  if (living.length === 0) return new Map();
  try {
    return await ask(client, call, living);
  } catch (error) {
    if (living.length === 1 || !isBadParameter(error)) throw error;
    return askOneByOne(client, call, living, dead, error);
  }
}

type Call = Omit<InsightsRequest, "metrics" | "dead">;

/** One dead name fails a whole call, so each is asked alone. When all are refused, the post is at fault, not the names. */
async function askOneByOne(
  client: GraphClient,
  call: Call,
  metrics: string[],
  dead: Set<string>,
  cause: unknown,
) {
  const found = new Map<string, number>();
  const refused: string[] = [];
  for (const metric of metrics) {
    try {
      for (const [name, value] of await ask(client, call, [metric])) found.set(name, value);
    } catch (error) {
      if (!isBadParameter(error)) throw error;
      refused.push(metric);
    }
  }
  if (refused.length === metrics.length) throw cause;
  for (const metric of refused) dead.add(metric);
  return found;
}

async function ask(
  client: GraphClient,
  call: Call,
  metrics: readonly string[],
): Promise<Map<string, number>> {
  const parameters = { ...call.parameters, metric: metrics.join(",") };
  const answer = await client.call({
    ...call,
    parameters,
    purpose: "read",
    method: "GET",
    schema: insightsSchema,
  });
  const found = new Map<string, number>();
  for (const entry of answer.data) {
    const value = toNumber(entry.values?.[0]?.value ?? entry.total_value?.value);
    if (value !== null) found.set(entry.name, value);
  }
  return found;
}

/** Values by type are summed; no type at all is no answer. */
function toNumber(value: number | Record<string, number> | null | undefined): number | null {
  if (value === null || value === undefined || typeof value === "number") return value ?? null;
  const parts = Object.values(value);
  return parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0);
}

function isBadParameter(error: unknown): boolean {
  return error instanceof PlatformError && error.kind === "rejected" && error.code.split("/")[0] === "100";
}
