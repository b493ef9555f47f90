import { environment } from "@businesspro/config/env";
import { runProcess } from "@businesspro/config/run-process";
import { createServer } from "vite";
import { inRepository } from "./repository.ts";

/** Paths that the api answers itself. */
const API_PATHS = ["/trpc", "/oauth", "/impersonate", "/media", "/outbox", "/auth", "/healthz", "/readyz"];
const [, , app = "web"] = process.argv;

await runProcess(async () => {
  const { host, port, publicUrl: api } = environment();
  const server = await createServer({
    root: inRepository("apps", app),
    clearScreen: false,
    logLevel: "warn",
    server: { host, port, strictPort: true, proxy: Object.fromEntries(API_PATHS.map((path) => [path, api])) },
  });
  await server.listen();
  return { announcement: { listening: port }, stop: () => server.close() };
});
