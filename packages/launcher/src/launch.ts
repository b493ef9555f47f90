import type { Environment } from "@businesspro/config/env";
import { buildAppsIfChanged } from "./build-app.ts";
import { choosePorts } from "./choose-ports.ts";
import { claimFolder } from "./claim-folder.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { inRepository } from "./repository.ts";
import { createSupervisor, type Supervisor, type SupervisorOptions } from "./supervisor.ts";
import { readOrMakeTokenKeys } from "./token-keys.ts";
import { untilReady } from "./until-ready.ts";

export type LaunchOptions = SupervisorOptions & {
  environment: Environment;
  signal: AbortSignal;
  /** A step that took time has been done. */
  step(name: string, outcome: string, milliseconds: number): void;
  /** In development the web app has a server of its own, in front of the api. */
  web: "built" | "development";
};

export type Launched = {
  readonly app: string;
  readonly sandbox: string;
  /** The internal panel. */
  readonly admin: string;
  /** The sandbox's list of visible posts. */
  readonly ledger: string;
  /** The page that shows mails; null where a mail server takes them, or others than this machine could look. */
  readonly outbox: string | null;
  /** For scripts on this machine; holds the password. */
  readonly database: string;
  readonly programs: Supervisor;
  stop(): Promise<void>;
};

/**
 * Everything from an empty folder to a product that answers. What was started is stopped again when a later step fails
 * or the signal aborts.
 * @throws StartError
 */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const { environment, step } = options;
  const { dataDirectory, host } = environment;
  await using started = new AsyncDisposableStack();
  const claim = await claimFolder(dataDirectory);
  started.defer(() => claim.release());

  const ports = await choosePorts(environment, options.web);
  const app = environment.port === 0 ? `http://localhost:${ports.app}` : environment.publicUrl;
  const sandbox = environment.sandboxUrl ?? `http://${sandboxHost(host, app)}:${ports.sandbox}`;
  const admin = environment.adminPort ? environment.adminUrl : `http://localhost:${ports.admin}`;
  await claim.announce(app);

  // Stopped in the opposite order: first what uses the database, then the database.
  const database = createSupervisor(options);
  started.defer(() => database.stop());
  const programs = createSupervisor(options);
  started.defer(() => programs.stop());

  const [connectionString] = await together(options.signal, (signal) => [
    prepareDatabase(environment, database, step),
    options.web === "built" ? buildApps(signal, step) : null,
  ]);
  options.signal.throwIfAborted();

  const common = {
    HOST: host,
    DATA_DIR: dataDirectory,
    MEDIA_DIR: environment.mediaDirectory,
    ARCHIVE_DIR: environment.archiveDirectory,
    PORT: String(ports.api),
    SANDBOX_PORT: undefined,
    ADMIN_PORT: undefined,
  };
  const server = {
    ...common,
    DATABASE_URL: connectionString,
    PUBLIC_URL: app,
    SANDBOX_URL: sandbox,
    ...(environment.tokenKeys.length > 0 ? {} : { TOKEN_KEYS: await readOrMakeTokenKeys(dataDirectory) }),
  };
  const { port: metricsPort } = environment.metrics;
  const script = (name: string) => inRepository("apps", name, "src/main.ts");
  const developmentServer = (name: string, at: { port: number; api: number }) =>
    programs.start({
      name,
      script: inRepository("packages/launcher/src/web-program.ts"),
      words: [name],
      environment: {
        ...common,
        PORT: String(at.port),
        PUBLIC_URL: `http://${reachable(host)}:${at.api}`,
      },
    });
  const begun = performance.now();
  await together(options.signal, (signal) => [
    environment.sandboxUrl === null
      ? programs.start({
          name: "sandbox",
          script: script("sandbox"),
          environment: {
            ...common,
            SANDBOX_PORT: String(ports.sandbox),
            SANDBOX_WEBHOOK_URL: `http://${reachable(host)}:${ports.api}/webhooks/whatsapp`,
          },
        })
      : null,
    programs
      .start({
        name: "api",
        script: script("api"),
        environment: { ...server, ADMIN_PORT: String(ports.adminApi), ADMIN_URL: admin },
      })
      .then(() => untilReady(`http://${reachable(host)}:${ports.api}/readyz`, signal)),
    ...workersOf(environment).map((worker, index) =>
      programs.start({
        name: worker.name,
        script: script("worker"),
        environment: {
          ...server,
          WORKER_TASKS: worker.tasks,
          // The api has the port that was asked for, each worker the next one.
          METRICS_PORT: metricsPort ? String(metricsPort + 1 + index) : metricsPort?.toString(),
        },
      }),
    ),
    ...(options.web === "development"
      ? [
          developmentServer("web", { port: ports.app, api: ports.api }),
          developmentServer("admin", { port: ports.admin, api: ports.adminApi }),
        ]
      : []),
  ]);
  step("Processes", "api, worker and sandbox network run", performance.now() - begun);

  const running = started.move();
  return {
    app,
    sandbox,
    admin,
    ledger: `${sandbox}/control/ledger`,
    outbox: environment.mailDelivery === "outbox" ? `${app}/outbox` : null,
    database: connectionString,
    programs,
    stop: () => running.disposeAsync(),
  };
}

/** One process for all kinds of work, or one for each. */
function workersOf({ workers }: Environment): { name: string; tasks: string }[] {
  if (workers.layout === "together") return [{ name: "worker", tasks: workers.taskSets.join(",") }];
  return workers.taskSets.map((set) => ({ name: `worker-${set}`, tasks: set }));
}

async function buildApps(signal: AbortSignal, step: LaunchOptions["step"]): Promise<void> {
  const begun = performance.now();
  step("Apps", await buildAppsIfChanged(signal), performance.now() - begun);
}

/**
 * Runs all at once. The first failure aborts the signal the others were given, and is thrown when they have settled, so
 * that nothing is still being started while the rest is stopped.
 */
async function together<const T extends readonly unknown[]>(
  outer: AbortSignal,
  work: (signal: AbortSignal) => T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const failing = new AbortController();
  const all = work(AbortSignal.any([outer, failing.signal]));
  try {
    return await Promise.all(all);
  } catch (error) {
    failing.abort();
    await Promise.allSettled(all);
    throw error;
  }
}

/** The address under which this machine reaches a server that listens on all of its addresses. */
function reachable(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}

/** Another name than the app's, where possible: browsers share cookies between the ports of one name. */
function sandboxHost(host: string, app: string): string {
  return host === "127.0.0.1" ? host : new URL(app).hostname;
}
