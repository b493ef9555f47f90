import { readFile, rename } from "node:fs/promises";
import { createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { type Cluster, openCluster } from "./embedded/cluster.ts";
import { findRunningServer } from "./embedded/running-server.ts";
import type { PostgresMajor } from "./embedded/server-programs.ts";
import { runAs } from "./embedded/server-user.ts";

export type EmbeddedPostgresOptions = {
  /** Holds the cluster, its superuser's password and its log. Made when missing, kept when there. */
  readonly dataDirectory: string;
  /** Default: any free port. */
  readonly port?: number | undefined;
  /** Default 18. 14 is installed for tests only. */
  readonly major?: PostgresMajor | undefined;
  /** Server settings for this start, such as `{ fsync: "off" }`. */
  readonly settings?: Readonly<Record<string, string>> | undefined;
};

export type EmbeddedPostgres = {
  /** Superuser on the database `businesspro`. */
  readonly connectionString: string;
  /** Superuser on the database `postgres`. */
  readonly adminConnectionString: string;
  readonly port: number;
  /** Ends all connections and waits until the server is gone. */
  stop(): Promise<void>;
};

const DATABASE = "businesspro";
const START_SECONDS = 60;
const STOP_SECONDS = 30;
const START_ATTEMPTS = 10;
const RETRY_MILLISECONDS = 500;

/**
 * Starts the PostgreSQL server of a data directory, or takes over the one that still runs there because
 * its starter was killed. The server listens on 127.0.0.1 only and outlives this process unless stopped.
 * @throws Error that names the cause and the next step.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const cluster = await openCluster(options.dataDirectory, options.major ?? 18);
  let port = await findRunningServer(cluster);
  if (port !== null && options.port !== undefined && options.port !== port) {
    await stopServer(cluster);
    port = null;
  }
  port ??= await startServer(cluster, options);

  const urlFor = (database: string) =>
    `postgresql://postgres:${cluster.password}@127.0.0.1:${port}/${database}`;
  await ensureDatabase(urlFor("postgres"));
  return {
    connectionString: urlFor(DATABASE),
    adminConnectionString: urlFor("postgres"),
    port,
    stop: () => stopServer(cluster),
  };
}

async function startServer(cluster: Cluster, options: EmbeddedPostgresOptions): Promise<number> {
  const settings = { listen_addresses: "127.0.0.1", unix_socket_directories: "", ...options.settings };
  const flags = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await findFreePort());
    await rename(cluster.log, `${cluster.log}.previous`).catch(() => undefined);
    // pg_ctl gives the server a session of its own: Ctrl-C in a terminal must reach it last.
    const { code, output } = await runAs(cluster.user, cluster.programs.pgCtl, [
      "start",
      "--wait",
      `--timeout=${START_SECONDS}`,
      `--pgdata=${cluster.data}`,
      `--log=${cluster.log}`,
      `--options=-p ${port} ${flags.join(" ")}`,
    ]);
    if (code === 0) return port;

    const log = (await readFile(cluster.log, "utf8").catch(() => "")).trim();
    const portTaken = log.includes("could not bind");
    if (portTaken && options.port !== undefined) {
      throw new Error(
        `Port ${port}, asked for by the embedded PostgreSQL, is in use. Free it or choose another.`,
      );
    }
    // After `kill -9` of a server its backends need a moment to notice.
    const retriable = portTaken || log.includes("pre-existing shared memory block");
    if (!retriable || attempt === START_ATTEMPTS) {
      const tail = log.split("\n").slice(-8).join("\n");
      throw new Error(`PostgreSQL did not start: ${output}\nEnd of ${cluster.log}:\n${tail}`);
    }
    await delay(RETRY_MILLISECONDS);
  }
}

async function stopServer(cluster: Cluster): Promise<void> {
  if ((await findRunningServer(cluster)) === null) return;
  const { code, output } = await runAs(cluster.user, cluster.programs.pgCtl, [
    "stop",
    "--wait",
    "--mode=fast",
    `--timeout=${STOP_SECONDS}`,
    `--pgdata=${cluster.data}`,
  ]);
  if (code !== 0 && (await findRunningServer(cluster)) !== null) {
    throw new Error(`PostgreSQL did not stop within ${STOP_SECONDS} s: ${output}`);
  }
}

async function ensureDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
