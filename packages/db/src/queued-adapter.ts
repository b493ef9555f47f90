import { PrismaPg } from "@prisma/adapter-pg";
import type { Transaction } from "@prisma/driver-adapter-utils";

/**
 * Prisma loads several relations of one query at once, over the one connection of its transaction. The driver puts
 * such queries in a row itself, but warns that it will stop doing so; this puts them in a row before.
 */
export class QueuedPrismaPg extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const startTransaction = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolationLevel) => queueQueries(await startTransaction(isolationLevel));
    return adapter;
  }
}

function queueQueries(transaction: Transaction): Transaction {
  const queryRaw = transaction.queryRaw.bind(transaction);
  const executeRaw = transaction.executeRaw.bind(transaction);
  let last: Promise<unknown> = Promise.resolve();
  const afterLast = <T>(run: () => Promise<T>): Promise<T> => {
    const result = last.then(run, run);
    last = result;
    return result;
  };
  transaction.queryRaw = (query) => afterLast(() => queryRaw(query));
  transaction.executeRaw = (query) => afterLast(() => executeRaw(query));
  return transaction;
}
