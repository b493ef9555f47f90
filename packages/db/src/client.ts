import { PrismaPg } from "@prisma/adapter-pg";
import { Prisma, PrismaClient } from "./generated/client.ts";
import { type DatabaseRole, roleUrl } from "./role-url.ts";

export { Prisma };

/** One pool for each role. Use them through `withTenant` and `withSystem`. */
export type Databases = {
  tenant: PrismaClient;
  system: PrismaClient;
  close: () => Promise<void>;
};

export type DatabaseOptions = {
  connectionString: string;
  /** Shown in `pg_stat_activity`. */
  applicationName: string;
  /** Connections of each of the two pools. With the queue's own a process stays within 20. */
  poolSize?: number;
};

const POOL_SIZE = 4;
const CONNECT_TIMEOUT_MS = 5000;
const IDLE_TIMEOUT_MS = 30_000;

/** Connects on first use. */
export function createDatabases(options: DatabaseOptions): Databases {
  const tenant = connect(options, "app_tenant");
  const system = connect(options, "app_system");
  return {
    tenant,
    system,
    async close() {
      await Promise.all([tenant.$disconnect(), system.$disconnect()]);
    },
  };
}

function connect(options: DatabaseOptions, role: DatabaseRole): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: roleUrl(options.connectionString, role),
    application_name: options.applicationName,
    max: options.poolSize ?? POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
  });
  // Under column grants a query that names no columns would ask for the hash and be refused.
  return new PrismaClient({ adapter, omit: role === "app_tenant" ? { user: { passwordHash: true } } : {} });
}
