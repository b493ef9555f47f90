import type { Services } from "@businesspro/core/context";
import { createCallCounter } from "@businesspro/core/identity/call-counter";
import { Hono } from "hono";
import { answerError, answerNotFound } from "./http/answer-problem.ts";
import { finishBody } from "./http/finish-body.ts";
import { guardChanges } from "./http/guard-changes.ts";
import { healthRoutes } from "./http/health-routes.ts";
import { impersonationRoutes } from "./http/impersonation-routes.ts";
import { limitInput } from "./http/limit-input.ts";
import { measureRequests } from "./http/measure-requests.ts";
import { mediaRoutes } from "./http/media-routes.ts";
import { oauthRoutes } from "./http/oauth-routes.ts";
import { outboxRoutes } from "./http/outbox-routes.ts";
import { procedures } from "./http/procedures.ts";
import { type ApiEnv, customerSession, systemContext } from "./http/request-context.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { sessionCookie } from "./http/session-cookie.ts";
import { tokenRoutes } from "./http/token-routes.ts";
import { uploadRoutes } from "./http/upload-routes.ts";
import { webApp } from "./http/web-app.ts";
import { webhookRoutes } from "./http/webhook-routes.ts";

/** Answered here or not at all; every other path belongs to the owner's app. */
const OWN_PATHS = [
  "/trpc/*",
  "/media/*",
  "/uploads/*",
  "/oauth/*",
  "/webhooks/*",
  "/auth/*",
  "/impersonate/*",
];

/** @param options.webFolder the built owner's app, absolute */
export function createApp(services: Services, options: { webFolder: string }): Hono<ApiEnv> {
  const { environment } = services;
  const cookie = sessionCookie(environment.publicUrl);
  const app = new Hono<ApiEnv>();
  app.onError(answerError);
  app.notFound(answerNotFound);
  app.use(systemContext(services));
  app.use(customerSession(cookie));
  app.use(measureRequests(services));
  app.use(securityHeaders(environment, environment.publicUrl));
  app.use(finishBody());
  app.route("/", webhookRoutes());
  app.route("/", tokenRoutes());
  app.use(guardChanges(environment.publicUrl));

  app.use("/trpc/*", limitInput());
  app.all("/trpc/*", procedures(cookie, createCallCounter()));
  app.route("/", healthRoutes());
  app.route("/", mediaRoutes());
  app.route("/", uploadRoutes(services));
  app.route("/", oauthRoutes());
  app.route("/", outboxRoutes());
  app.route("/", impersonationRoutes(cookie));
  for (const path of OWN_PATHS) app.all(path, answerNotFound);
  app.route("/", webApp(options.webFolder));
  return app;
}
