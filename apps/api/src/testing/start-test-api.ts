import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestTenant } from "@businesspro/core/testing/create-tenant";
import {
  createTestServices,
  type TestServices,
  type TestServicesOptions,
} from "@businesspro/core/testing/create-test-services";
import {
  createTRPCClient,
  httpBatchLink,
  httpBatchStreamLink,
  splitLink,
  type TRPCClient,
} from "@trpc/client";
import type { AnyTRPCRouter } from "@trpc/server";
import { createApp } from "../create-app.ts";
import { sessionCookie } from "../http/session-cookie.ts";
import { listen } from "../listen.ts";
import type { AppRouter } from "../router.ts";

/** Answers are streams: only a link that streams can read them. */
const STREAMING = new Set(["writing.write", "writing.writeFromPhoto"]);

export type TestBrowser<Router extends AnyTRPCRouter = AppRouter> = {
  api: TRPCClient<Router>;
  cookies: Map<string, string>;
  /** Like a page of the app: with its cookies and the header that every change needs. Follows no redirects. */
  fetch: (path: string, init?: RequestInit) => Promise<Response>;
};

export type TestApi = {
  services: TestServices;
  origin: string;
  /** Where the built owner's app would be; empty. */
  webFolder: string;
  visitor: () => TestBrowser;
  signedIn: (person: TestTenant) => TestBrowser;
  close: () => Promise<void>;
};

/** The api as it listens in production, over a database of its own. */
export async function startTestApi(options: TestServicesOptions = {}): Promise<TestApi> {
  const services = await createTestServices(options);
  const webFolder = await mkdtemp(join(tmpdir(), "businesspro-web-"));
  const { port, stop } = await listen(createApp(services, { webFolder }), { host: "127.0.0.1", port: 0 });
  const origin = `http://127.0.0.1:${port}`;
  const { name } = sessionCookie(services.environment.publicUrl);
  return {
    services,
    origin,
    webFolder,
    visitor: () => openBrowser(origin, new Map()),
    signedIn: ({ cookieValue }) => openBrowser(origin, new Map([[name, cookieValue]])),
    async close() {
      await stop();
      await services.close();
      await rm(webFolder, { recursive: true, force: true });
    },
  };
}

/** A browser with these cookies, whose calls go to that origin. */
export function openBrowser<Router extends AnyTRPCRouter = AppRouter>(
  origin: string,
  cookies: Map<string, string>,
): TestBrowser<Router> {
  const browse: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    if (!headers.has("x-requested-with")) headers.set("x-requested-with", "businesspro");
    headers.set("cookie", [...cookies].map((pair) => pair.join("=")).join("; "));
    const response = await fetch(input, { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "") cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  const link = {
    url: `${origin}/trpc`,
    // tRPC writes an absent signal as undefined.
    fetch: (input: URL | string, init?: object) => browse(input, init),
  };
  return {
    cookies,
    fetch: (path, init) => browse(new URL(path, origin), init),
    // Links are the same for every router without a transformer, which ours are; their types cannot say so.
    api: createTRPCClient<AppRouter>({
      links: [
        splitLink({
          condition: ({ path }) => STREAMING.has(path),
          true: httpBatchStreamLink(link),
          false: httpBatchLink(link),
        }),
      ],
    }) as unknown as TRPCClient<Router>,
  };
}
