import type { Problem } from "@businesspro/contracts/errors";
import { getUntypedClient, type TRPCClient, TRPCClientError } from "@trpc/client";
import type { AnyTRPCRouter } from "@trpc/server";
import { readEvents } from "./read-events.ts";
import type { TestBrowser } from "./start-test-api.ts";

/** Of either router. */
type CallingBrowser = Pick<TestBrowser, "fetch"> & { api: TRPCClient<AnyTRPCRouter> };
export type Answer = { data: unknown } | { problem: Problem };

/** Calls a procedure known by its name only. Of a stream that ends it gives all, of one that does not the first. */
export async function callProcedure(
  browser: CallingBrowser,
  { path, type, input }: { path: string; type: "query" | "mutation" | "subscription"; input: unknown },
): Promise<Answer> {
  if (type === "subscription") return follow(browser, path, input);
  try {
    const client = getUntypedClient(browser.api);
    const data = await (type === "query" ? client.query(path, input) : client.mutation(path, input));
    return { data: isStream(data) ? await Array.fromAsync(data) : data };
  } catch (error) {
    if (!(error instanceof TRPCClientError)) throw error;
    return { problem: problemIn(error.shape ?? error) };
  }
}

async function follow(browser: CallingBrowser, path: string, input: unknown): Promise<Answer> {
  const query = new URLSearchParams({ input: JSON.stringify(input) });
  const response = await browser.fetch(`/trpc/${path}?${query}`, {
    headers: { accept: "text/event-stream" },
  });
  for await (const { name, data } of readEvents(response)) {
    if (name === "serialized-error") return { problem: problemIn(data) };
    if (name === "message") return { data };
  }
  throw new Error("The stream ended without an event.");
}

function isStream(data: unknown): data is AsyncIterable<unknown> {
  return typeof data === "object" && data !== null && Symbol.asyncIterator in data;
}

function problemIn(shape: unknown): Problem {
  const { data } = shape as { data?: { problem?: Problem } };
  if (!data?.problem) throw new Error(`Not one of our errors: ${JSON.stringify(shape)}`);
  return data.problem;
}
