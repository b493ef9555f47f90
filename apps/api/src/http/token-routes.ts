import { logInInput, refreshTokenInput } from "@businesspro/contracts/inputs";
import { DomainError } from "@businesspro/core/domain-error";
import type { ClientTokens } from "@businesspro/core/identity/client-tokens";
import { logInClient } from "@businesspro/core/identity/log-in-client";
import { logOutClient } from "@businesspro/core/identity/log-out-client";
import { refreshClient } from "@businesspro/core/identity/refresh-client";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { z } from "zod";
import { answerProblem } from "./answer-problem.ts";
import type { ApiEnv } from "./request-context.ts";

const BODY_BYTES = 16 * 1024;

/**
 * Tokens for clients other than the browser. No cookie is read or written and nothing of the answer can be read by
 * another site's page, so these routes come before the guard of our own pages.
 */
export function tokenRoutes(): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  routes.use(
    "/auth/*",
    bodyLimit({
      maxSize: BODY_BYTES,
      onError: (c) => answerProblem(c, new DomainError("INVALID", "invalid-input").problem, 413),
    }),
  );
  routes.post("/auth/token", async (c) =>
    answerTokens(c, await logInClient(c.get("system"), await inputOf(c, logInInput))),
  );
  routes.post("/auth/token/refresh", async (c) =>
    answerTokens(c, await refreshClient(c.get("system"), await inputOf(c, refreshTokenInput))),
  );
  routes.post("/auth/token/revoke", async (c) => {
    await logOutClient(c.get("system"), await inputOf(c, refreshTokenInput));
    return c.body(null, 204);
  });
  return routes;
}

function answerTokens(c: Context<ApiEnv>, tokens: ClientTokens): Response {
  c.header("cache-control", "no-store");
  return c.json({ tokenType: "Bearer", ...tokens });
}

/** @throws DomainError INVALID */
async function inputOf<Schema extends z.ZodType>(
  c: Context<ApiEnv>,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const parsed = schema.safeParse(await c.req.json().catch(() => null));
  if (!parsed.success) throw new DomainError("INVALID", "invalid-input");
  return parsed.data;
}
