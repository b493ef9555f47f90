import type { Databases } from "./client.ts";
import { nameUnavailability } from "./database-unavailable.ts";
import type { Prisma, PrismaClient } from "./generated/client.ts";

export type Transaction = Prisma.TransactionClient;

export type TransactionOptions = {
  /** Longest the transaction may run, milliseconds. */
  timeout?: number;
};

/** Longest wait for a free connection, milliseconds. */
const MAX_WAIT_MS = 5000;
const TIMEOUT_MS = 15_000;

type Tenant = { organizationId: string; userId: string | null };
type Work<T> = (tx: Transaction) => Promise<T>;

/**
 * A person's change: one transaction that sees and changes one organisation's rows only, whatever its queries say.
 * It writes its audit row itself; the linter looks for it. Never keep it open across a call to another system.
 *
 * @throws DatabaseUnavailableError
 */
export function withTenant<T>(
  databases: Databases,
  tenant: Tenant,
  work: Work<T>,
  options: TransactionOptions = {},
): Promise<T> {
  return transactAs(databases, tenant, "off", work, options);
}

/**
 * The same for looking only: PostgreSQL refuses every change.
 *
 * @throws DatabaseUnavailableError
 */
export function readTenant<T>(databases: Databases, tenant: Tenant, work: Work<T>): Promise<T> {
  return transactAs(databases, tenant, "on", work, {});
}

/**
 * The same for a machine's step, which leaves its trace in a timeline, a ledger or a run report instead of the audit.
 *
 * @throws DatabaseUnavailableError
 */
export function stepTenant<T>(databases: Databases, tenant: Tenant, work: Work<T>): Promise<T> {
  return transactAs(databases, tenant, "off", work, {});
}

/**
 * A person's change across organisations, with the rights that named policies give: sign-up, log-in, switching.
 * It writes its audit row itself; the linter looks for it.
 *
 * @throws DatabaseUnavailableError
 */
export function withSystem<T>(
  databases: Databases,
  work: Work<T>,
  options: TransactionOptions = {},
): Promise<T> {
  return transact(databases.system, work, options);
}

/**
 * The same for what no person changes: looking up sessions, sweeps, heartbeats, upkeep.
 *
 * @throws DatabaseUnavailableError
 */
export function stepSystem<T>(
  databases: Databases,
  work: Work<T>,
  options: TransactionOptions = {},
): Promise<T> {
  return transact(databases.system, work, options);
}

/**
 * One call of a function that names its organisation itself (schema `publishing`), in one round trip. The setting ends
 * with the call: it is a transaction of its own.
 *
 * @throws DatabaseUnavailableError
 */
export async function callTenant<Row extends object>(databases: Databases, call: Prisma.Sql): Promise<Row[]> {
  try {
    return (await databases.tenantPool.query<Row>(call.text, call.values)).rows;
  } catch (error) {
    throw nameUnavailability(error);
  }
}

function transactAs<T>(
  databases: Databases,
  tenant: Tenant,
  readOnly: "on" | "off",
  work: Work<T>,
  options: TransactionOptions,
): Promise<T> {
  return transact(
    databases.tenant,
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.organization_id', ${tenant.organizationId}, true),
                                  set_config('app.user_id', ${tenant.userId ?? ""}, true),
                                  set_config('transaction_read_only', ${readOnly}, true)`;
      return work(tx);
    },
    options,
  );
}

async function transact<T>(
  client: PrismaClient,
  work: (tx: Transaction) => Promise<T>,
  options: TransactionOptions,
): Promise<T> {
  try {
    return await client.$transaction(work, { maxWait: MAX_WAIT_MS, timeout: options.timeout ?? TIMEOUT_MS });
  } catch (error) {
    throw nameUnavailability(error);
  }
}
