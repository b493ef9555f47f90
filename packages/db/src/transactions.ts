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

/**
 * One transaction that sees and changes one organisation's rows only, whatever its queries say.
 * Never keep it open across a call to another system.
 *
 * @throws DatabaseUnavailableError
 */
export function withTenant<T>(
  databases: Databases,
  tenant: { organizationId: string; userId: string | null },
  work: (tx: Transaction) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  return transact(
    databases.tenant,
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.organization_id', ${tenant.organizationId}, true),
                                  set_config('app.user_id', ${tenant.userId ?? ""}, true)`;
      return work(tx);
    },
    options,
  );
}

/**
 * One transaction across organisations, with the rights that named policies give: log-in, sweeps, upkeep.
 *
 * @throws DatabaseUnavailableError
 */
export function withSystem<T>(
  databases: Databases,
  work: (tx: Transaction) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  return transact(databases.system, work, options);
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
