import type { Environment } from "@businesspro/config/env";
import { findFreePort, requireFreePort } from "./ports.ts";
import { rememberPort } from "./remembered-ports.ts";

const SANDBOX_PORT = 3100;
const ADMIN_PORT = 3200;

/** In development each app has a server of its own in front of the api: then `api` and `adminApi` differ from them. */
export type Ports = { app: number; api: number; sandbox: number; admin: number; adminApi: number };

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
  const admin =
    environment.adminPort === null
      ? await rememberPort(dataDirectory, "admin", { preferred: ADMIN_PORT, host, avoid: app })
      : await chosen(environment.adminPort, "ADMIN_PORT");
  const behind = (port: number) => (web === "built" ? port : findFreePort(host));
  return { app, sandbox, admin, api: await behind(app), adminApi: await behind(admin) };
}
