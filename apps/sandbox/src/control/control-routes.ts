import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { setFaults } from "../faults/keep-faults.ts";
import { endOverdueReviews } from "../google/end-review.ts";
import { parseJson } from "../graph/json.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import { findAccount, listAccounts, NETWORKS } from "../store/accounts.ts";
import {
  newAccountSchema,
  setClockSchema,
  setFaultsSchema,
  setPaceSchema,
  setUsageSchema,
} from "./control-schemas.ts";
import { createAccount } from "./create-account.ts";
import { describeAccount } from "./describe-account.ts";
import { grantEverything } from "./grant-everything.ts";
import { listCalls } from "./list-calls.ts";
import { messagingControls } from "./messaging-controls.ts";
import { readLedger } from "./read-ledger.ts";

/** For the operator and for tests; it is no part of the networks. */
export function controlRoutes(
  ctx: SandboxCtx,
  originOf: (url: string) => string,
  setClock: (offsetSeconds: number) => void,
): Hono {
  const { store } = ctx;
  const control = new Hono();
  control.use(bodyLimit({ maxSize: 1024 * 1024 }));
  // A page elsewhere cannot send JSON here without a preflight, which nothing answers.
  control.use(async (c, next) => {
    if (
      c.req.method === "GET" ||
      c.req.method === "DELETE" ||
      c.req.header("content-type")?.startsWith("application/json")
    )
      return await next();
    return c.json({ error: "send application/json" }, 415);
  });
  const accountOf = (c: Context) => {
    const id = c.req.param("id") ?? "";
    return findAccount(store, id);
  };

  control.get("/ledger", (c) => {
    endOverdueReviews(ctx);
    return c.json({ posts: readLedger(store, originOf(c.req.url), c.req.query("account") ?? null) });
  });
  control.get("/calls", (c) => c.json({ calls: listCalls(store, c.req.query("account") ?? null) }));
  control.get("/accounts", (c) =>
    c.json({
      accounts: NETWORKS.flatMap((network) =>
        listAccounts(store, network).map((account) => describeAccount(store, originOf(c.req.url), account)),
      ),
    }),
  );
  control.post("/accounts", async (c) => {
    const input = newAccountSchema.safeParse(parseJson(await c.req.text()));
    if (!input.success) return c.json({ error: z.prettifyError(input.error) }, 400);
    const made = createAccount(ctx, input.data);
    if (!made) return c.json({ error: "the user name is taken" }, 409);
    const describe = (account: typeof made.account) => describeAccount(store, originOf(c.req.url), account);
    const accessMinutes = input.data.network === "google-business" ? input.data.accessMinutes : 0;
    const tokens = grantEverything(ctx, made.account, made.instagram, accessMinutes);
    return c.json(
      { account: describe(made.account), instagram: made.instagram && describe(made.instagram), tokens },
      201,
    );
  });
  control.put("/accounts/:id/faults", async (c) => {
    const account = accountOf(c);
    if (!account) return c.json({ error: "no such account" }, 404);
    const input = setFaultsSchema.safeParse(parseJson(await c.req.text()));
    if (!input.success) return c.json({ error: z.prettifyError(input.error) }, 400);
    setFaults(store, account.id, input.data);
    return c.json({ account: describeAccount(store, originOf(c.req.url), account) });
  });
  control.delete("/accounts/:id/faults", (c) => {
    const account = accountOf(c);
    if (!account) return c.json({ error: "no such account" }, 404);
    setFaults(store, account.id, []);
    return c.json({ account: describeAccount(store, originOf(c.req.url), account) });
  });
  control.put("/usage/:id", async (c) => {
    const subject = c.req.param("id");
    if (subject !== "app" && !findAccount(store, subject)) return c.json({ error: "no such account" }, 404);
    const input = setUsageSchema.safeParse(parseJson(await c.req.text()));
    if (!input.success) return c.json({ error: z.prettifyError(input.error) }, 400);
    ctx.usage.tell(subject, input.data);
    return c.json({ usage: input.data });
  });
  control.post("/clock", async (c) => {
    const input = setClockSchema.safeParse(parseJson(await c.req.text()));
    if (!input.success) return c.json({ error: z.prettifyError(input.error) }, 400);
    setClock(input.data.offsetSeconds);
    return c.json({ now: ctx.now().toISOString() });
  });
  control.post("/pace", async (c) => {
    const input = setPaceSchema.safeParse(parseJson(await c.req.text()));
    if (!input.success) return c.json({ error: z.prettifyError(input.error) }, 400);
    ctx.pace.milliseconds = input.data.milliseconds;
    return c.json(ctx.pace);
  });
  control.route("/", messagingControls(ctx));
  control.all("*", (c) => c.json({ error: "no such control" }, 404));
  return control;
}
