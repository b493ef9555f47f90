import type { Context, MiddlewareHandler } from "hono";

/** What is sent on in vain is read up to here; beyond it the connection is cut and the sender sees no answer. */
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_MS = 60_000;

/**
 * A sender that is still sending does not read. So an answer that came before the end of the body, a refusal, waits
 * until the rest has come and is thrown away.
 */
export function finishBody(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { body } = c.req.raw;
    if (c.res.status < 400 || body === null || body.locked) return;
    if (!(await discard(body))) c.header("connection", "close");
  };
}

/** The body for whoever may stop reading early: it can then still be finished. */
export function readableBody(c: Context): ReadableStream<Uint8Array> | null {
  const { body } = c.req.raw;
  if (body === null) return null;
  const reader = body.getReader();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: () => reader.releaseLock(),
  });
}

/** @returns whether the end was reached */
async function discard(body: ReadableStream<Uint8Array>): Promise<boolean> {
  const deadline = performance.now() + MAX_MS;
  let bytes = 0;
  try {
    for await (const chunk of body) {
      bytes += chunk.length;
      if (bytes > MAX_BYTES || performance.now() > deadline) return false;
    }
    return true;
  } catch {
    // The sender is gone.
    return false;
  }
}
