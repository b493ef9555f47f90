import type { Environment } from "@businesspro/config/env";
import { findFreePort, requireFreePort } from "./ports.ts";
import { rememberPort } from "./remembered-ports.ts";

const SANDBOX_PORT = 3100;

/** `api` differs from `app` in development, where the web app's own server stands in front. */
export type Ports = { app: number; api: number; sandbox: number };

/** @throws StartError when a port that was asked for is taken */
export async function choosePorts(environment: Environment, web: "built" | "development"): Promise<Ports> {
  const { host, dataDirectory } = environment;
  const chosen = async (port: number, variable: string) => {
    if (port === 0) return findFreePort(host);
    await requireFreePort(port, host, variable);
    return port;
  };
  const app = await chosen(environment.port, "PORT");
  const sandbox =
    environment.sandboxPort === null
      ? await rememberPort(dataDirectory, "sandbox", { preferred: SANDBOX_PORT, host, avoid: app })
      : await chosen(environment.sandboxPort, "SANDBOX_PORT");
  return { app, api: web === "built" ? app : await findFreePort(host), sandbox };
}
