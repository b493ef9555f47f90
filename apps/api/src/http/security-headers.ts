import type { ServerEnvironment } from "@businesspro/config/env";
import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

/** Where Meta serves the pictures of accounts. */
const META_PICTURES = ["https://*.fbcdn.net", "https://*.cdninstagram.com"];
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Nothing runs or loads from elsewhere, except pictures of the networks that are in use. */
export function securityHeaders(environment: ServerEnvironment, publicUrl: string): MiddlewareHandler {
  const { meta, sandboxUrl } = environment;
  const pictures = [
    ...(sandboxUrl === null ? [] : [new URL(sandboxUrl).origin]),
    ...(meta.facebookApp || meta.instagramApp ? META_PICTURES : []),
  ];
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      baseUri: ["'none'"],
      connectSrc: ["'self'"],
      fontSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      imgSrc: ["'self'", "blob:", "data:", ...pictures],
      mediaSrc: ["'self'", "blob:"],
      manifestSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      workerSrc: ["'self'"],
    },
    strictTransportSecurity: publicUrl.startsWith("https:") && `max-age=${YEAR_SECONDS}; includeSubDomains`,
    xFrameOptions: "DENY",
    referrerPolicy: "strict-origin-when-cross-origin",
    permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [] },
    // A handler that loosens a header, as public pictures do, says so itself.
    overwrite: false,
  });
}
