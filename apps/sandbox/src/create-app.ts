import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { controlRoutes } from "./control/control-routes.ts";
import { serveUpload } from "./facebook/serve-upload.ts";
import { GOOGLE_HOSTS } from "./google/google-call.ts";
import { serveGoogle } from "./google/serve-google.ts";
import { serveGoogleTokens } from "./google/serve-tokens.ts";
import type { GraphHost } from "./graph/graph-call.ts";
import { keepPace } from "./graph/keep-pace.ts";
import { serveGraph } from "./graph/serve-graph.ts";
import { serveConsent } from "./oauth/serve-consent.ts";
import { serveInstagramApi } from "./oauth/serve-instagram-api.ts";
import { pageRoutes } from "./pages/page-routes.ts";
import type { SandboxCtx } from "./sandbox-context.ts";

/** Every host of the networks is a path prefix; behind it all is as on the network. */
export function createApp(
  ctx: SandboxCtx,
  setClock: (offsetSeconds: number) => void,
): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>({ strict: false });
  const originOf = (url: string) => ctx.publicUrl ?? new URL(url).origin;

  app.use(bodyLimit({ maxSize: 10 * 1024 * 1024 }));
  app.use("/:host{(graph|rupload|api)\\..+}/*", (_, next) => keepPace(ctx, next));
  for (const host of ["graph.facebook.com", "graph.instagram.com"] satisfies GraphHost[])
    app.all(`/${host}/*`, async (c) => {
      const response = await serveGraph(ctx, host, c.req.raw, originOf(c.req.url));
      if (response) return response;
      c.env.incoming.socket.resetAndDestroy();
      return RESPONSE_ALREADY_SENT;
    });
  for (const host of GOOGLE_HOSTS)
    app.all(`/${host}/*`, async (c) => {
      const response = await serveGoogle(ctx, host, c.req.raw, originOf(c.req.url));
      if (response) return response;
      c.env.incoming.socket.resetAndDestroy();
      return RESPONSE_ALREADY_SENT;
    });
  app.all("/oauth2.googleapis.com/*", (c) => serveGoogleTokens(ctx, c.req.raw));
  app.on(["GET", "POST"], "/accounts.google.com/o/oauth2/v2/auth", (c) =>
    serveConsent(ctx, "google-login", c.req.raw),
  );
  app.post("/rupload.facebook.com/video-upload/:version/:video", (c) =>
    serveUpload(ctx, c.req.param("video"), c.req.raw),
  );
  app.all("/api.instagram.com/*", (c) => serveInstagramApi(ctx, c.req.raw));
  app.on(["GET", "POST"], "/www.instagram.com/oauth/authorize", (c) =>
    serveConsent(ctx, "instagram-login", c.req.raw),
  );
  app.on(
    ["GET", "POST"],
    ["/www.facebook.com/dialog/oauth", "/www.facebook.com/:version{v\\d+\\.\\d+}/dialog/oauth"],
    (c) =>
      serveConsent(
        ctx,
        c.req.query("config_id") === undefined ? "facebook-login" : "whatsapp-signup",
        c.req.raw,
      ),
  );
  app.route("/control", controlRoutes(ctx, originOf, setClock));
  app.route("/", pageRoutes(ctx));
  app.onError((error, c) => {
    ctx.report("a request failed inside the sandbox", error);
    return c.text("The sandbox network failed. Its log says why.", 500);
  });
  return app;
}
