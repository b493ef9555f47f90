import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono, type MiddlewareHandler } from "hono";
import { compress } from "hono/compress";
import { answerNotFound } from "./answer-problem.ts";
import type { SystemEnv } from "./request-context.ts";

/** Files with a hash in their name live here: their content never changes. */
const HASHED = "/assets/";
const FOR_EVER = "public, max-age=31536000, immutable";
/** Build reports and the like. */
const HIDDEN = /\/\./;

/**
 * A built app. Every path without a file is a page of the app, which finds its own way from there.
 * @param folder absolute; may not be there yet
 */
export function webApp(folder: string): Hono<SystemEnv> {
  const routes = new Hono<SystemEnv>();
  const index = join(folder, "index.html");
  let files: MiddlewareHandler<SystemEnv> | undefined;

  routes.get("*", compress(), async (c, next) => {
    if (!existsSync(index)) {
      return c.text("The app is not built yet: `npx pnpm@12 start` builds it.\n", 503);
    }
    if (HIDDEN.test(c.req.path)) return answerNotFound(c);
    const hashed = c.req.path.startsWith(HASHED);
    c.header("cache-control", hashed ? FOR_EVER : "no-cache");
    files ??= serveStatic<SystemEnv>({ root: folder, precompressed: true });
    return files(c, next);
  });
  routes.get("*", async (c) => {
    if (c.req.path.startsWith(HASHED)) return answerNotFound(c);
    return c.html(await readFile(index, "utf8"));
  });
  return routes;
}
