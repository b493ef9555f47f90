import { CONNECTIONS } from "@businesspro/config/connections";
import pg from "pg";
import { Prisma, PrismaClient } from "./generated/client.ts";
import { QueuedPrismaPg } from "./queued-adapter.ts";
import { refuseOtherRole } from "./refuse-other-role.ts";
import { type DatabaseRole, roleUrl } from "./role-url.ts";

/** SQL fragments, JSON values, and the types of rows and filters. */
export { Prisma };

/** One pool for each role. Use them through `withTenant` and `withSystem`. */
export type Databases = {
  tenant: PrismaClient;
  system: PrismaClient;
  /** The connections of `tenant`, for `callTenant`: one call of a function needs no query builder on its way. */
  tenantPool: pg.Pool;
  /** Of both pools now: open ones in use and free, and callers that wait for one. */
  connections: () => Record<"tenant" | "system", PoolUse>;
  /** Where `system` connects to, for a process of its own that calls `copyOut`. A secret. */
  systemAddress: DatabaseAddress;
  close: () => Promise<void>;
};

export type DatabaseAddress = {
  connectionString: string;
  /** Shown in `pg_stat_activity`. */
  applicationName: string;
};

export type PoolUse = { used: number; free: number; waiting: number };

export type DatabaseOptions = {
  /** One address that may take both roles, or a log-in of its own for each. */
  connectionString: string | { readonly tenant: string; readonly system: string };
  /** Shown in `pg_stat_activity`. */
  applicationName: string;
  /** Connections of each pool, instead of the shipped ones. */
  poolSize?: number;
};

const CONNECT_TIMEOUT_MS = 5000;
const IDLE_TIMEOUT_MS = 30_000;

/** Connects on first use. */
export function createDatabases(options: DatabaseOptions): Databases {
  const { connectionString: given } = options;
  const urls = typeof given === "string" ? { tenant: given, system: given } : given;
  const tenant = connect(options, urls.tenant, "app_tenant");
  const system = connect(options, urls.system, "app_system");
  return {
    tenant: tenant.client,
    system: system.client,
    tenantPool: tenant.pool,
    connections: () => ({ tenant: useOf(tenant.pool), system: useOf(system.pool) }),
    systemAddress: {
      connectionString: roleUrl(urls.system, "app_system"),
      applicationName: options.applicationName,
    },
    async close() {
      await Promise.all([tenant.client.$disconnect(), system.client.$disconnect()]);
      await Promise.all([tenant.pool.end(), system.pool.end()]);
    },
  };
}

function useOf({ totalCount, idleCount, waitingCount }: pg.Pool): PoolUse {
  return { used: totalCount - idleCount, free: idleCount, waiting: waitingCount };
}

function connect(
  options: DatabaseOptions,
  connectionString: string,
  role: DatabaseRole,
): { client: PrismaClient; pool: pg.Pool } {
  const pool = new pg.Pool({
    connectionString: roleUrl(connectionString, role),
    application_name: options.applicationName,
    max: options.poolSize ?? CONNECTIONS[role === "app_tenant" ? "tenant" : "system"],
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
    onConnect: (client) => refuseOtherRole(client, role),
  });
  // An idle connection that breaks is replaced by the pool; who needs one next hears of it, if anybody does.
  pool.on("error", () => undefined);
  const adapter = new QueuedPrismaPg(pool);
  // Under column grants a query that names no columns would ask for the hash and be refused.
  const omit: Prisma.GlobalOmitConfig = role === "app_tenant" ? { user: { passwordHash: true } } : {};
  return { client: new PrismaClient({ adapter, omit }), pool };
}
