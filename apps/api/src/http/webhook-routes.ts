import { DomainError } from "@businesspro/core/domain-error";
import { receiveEvents } from "@businesspro/core/messaging/receive-events";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { answerProblem } from "./answer-problem.ts";
import type { ApiEnv } from "./request-context.ts";

const PATH = "/webhooks/whatsapp";
/** Of one delivery; the network sends at most 3 MB. */
const DELIVERY_BYTES = 4 * 1024 * 1024;

/**
 * Where the network tells what became of messages. Its signature stands in for a session, so these routes come before
 * the guard of our own pages. An error makes the network deliver again, for days.
 */
export function webhookRoutes(): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  routes.get(PATH, (c) => {
    const { messaging } = c.get("system").platforms;
    const challenge = messaging.answerSubscription(new URL(c.req.url).searchParams);
    if (challenge === null) throw new DomainError("FORBIDDEN", "forbidden");
    c.header("cache-control", "no-store");
    return c.text(challenge);
  });
  routes.post(
    PATH,
    bodyLimit({
      maxSize: DELIVERY_BYTES,
      onError: (c) => answerProblem(c, new DomainError("INVALID", "invalid-input").problem, 413),
    }),
    async (c) => {
      const system = c.get("system");
      const { messaging } = system.platforms;
      const raw = new Uint8Array(await c.req.arrayBuffer());
      if (!messaging.isSigned(raw, c.req.header("x-hub-signature-256") ?? null))
        throw new DomainError("FORBIDDEN", "forbidden");
      await receiveEvents(system, messaging.readEvents(parseBody(raw)));
      return c.body(null, 200);
    },
  );
  return routes;
}

/** @throws DomainError INVALID */
function parseBody(raw: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(raw));
  } catch (cause) {
    throw new DomainError("INVALID", "invalid-input", { cause });
  }
}
