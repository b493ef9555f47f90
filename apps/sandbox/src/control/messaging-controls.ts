import { type Context, Hono } from "hono";
import { z } from "zod";
import { parseJson } from "../graph/json.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import { findNumber, type SenderNumber, setStanding } from "../store/numbers.ts";
import { findPerson, keepPerson } from "../store/people.ts";
import { findTemplate } from "../store/templates.ts";
import { changeTemplate } from "../whatsapp/change-template.ts";
import { accountEvent, qualityEvent } from "../whatsapp/events.ts";
import { receiveMessage, setPreference } from "../whatsapp/receive-message.ts";
import {
  accountUpdateSchema,
  preferenceSchema,
  reachSchema,
  replySchema,
  standingSchema,
  templateStatusSchema,
  webhookSchema,
} from "./control-schemas.ts";

/** What people, reviewers and the network itself do around messages. */
export function messagingControls(ctx: SandboxCtx): Hono {
  const { store } = ctx;
  const control = new Hono();
  const withBody = async <T>(
    c: Context,
    schema: z.ZodType<T>,
    act: (input: T) => Response | undefined | Promise<Response | undefined>,
  ) => {
    const input = schema.safeParse(parseJson(await c.req.text()));
    if (!input.success) return c.json({ error: z.prettifyError(input.error) }, 400);
    return (await act(input.data)) ?? c.json({ done: true });
  };
  const onNumber = async <T>(
    c: Context,
    schema: z.ZodType<T>,
    act: (number: SenderNumber, input: T) => void,
  ) => {
    const number = findNumber(store, c.req.param("id") ?? "");
    if (!number) return c.json({ error: "no such number" }, 404);
    return await withBody(c, schema, (input) => {
      act(number, input);
      return undefined;
    });
  };

  control.get("/webhook", (c) => c.json({ url: ctx.webhooks.url() }));
  control.put("/webhook", (c) =>
    withBody(c, webhookSchema, async ({ url }) =>
      (await ctx.webhooks.subscribe(url))
        ? c.json({ url })
        : c.json({ error: "the address does not answer the handshake" }, 422),
    ),
  );
  control.post("/numbers/:id/replies", (c) =>
    onNumber(c, replySchema, (number, { from, text }) => receiveMessage(ctx, number, from, text)),
  );
  control.post("/numbers/:id/preferences", (c) =>
    onNumber(c, preferenceSchema, (number, { person, marketing }) =>
      setPreference(ctx, number, person, marketing),
    ),
  );
  control.put("/numbers/:id/reach", (c) =>
    onNumber(c, reachSchema, (number, { person, reachable }) => {
      const known = findPerson(store, number.account_id, person);
      keepPerson(store, { ...known, reachable: reachable ? 1 : 0 });
    }),
  );
  control.put("/numbers/:id/standing", (c) =>
    onNumber(c, standingSchema, (number, standing) => {
      setStanding(store, number.account_id, standing);
      const event = standing.quality === "RED" ? "FLAGGED" : "UNFLAGGED";
      ctx.webhooks.tell(qualityEvent({ ...number, ...standing }, event));
    }),
  );
  control.post("/numbers/:id/updates", (c) =>
    onNumber(c, accountUpdateSchema, (number, { event }) =>
      ctx.webhooks.tell(accountEvent(number.waba_id, event)),
    ),
  );
  control.put("/templates/:id/status", async (c) => {
    const template = findTemplate(store, c.req.param("id"));
    if (!template) return c.json({ error: "no such template" }, 404);
    return await withBody(c, templateStatusSchema, (change) => {
      changeTemplate(ctx, template, change);
      return undefined;
    });
  });
  return control;
}
