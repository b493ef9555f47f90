import { inheritEnvironment } from "@businesspro/config/env";
import { createDatabases } from "../client.ts";
import { stepSystem, type Transaction } from "../transactions.ts";

/** Changes a row, freezes before its transaction ends, and says what became of it once it is let go on. */
export const CHANGE =
  "UPDATE worker_heartbeats SET beat_at = beat_at + interval '1 second' WHERE pool_id = 'pool'";

async function freeze(tx: Transaction): Promise<void> {
  await tx.$executeRawUnsafe(CHANGE);
  console.log("changed");
  process.kill(process.pid, "SIGSTOP");
  await tx.$executeRawUnsafe(CHANGE);
}

if (import.meta.main) {
  const connectionString = inheritEnvironment({}).DATABASE_URL ?? "";
  const databases = createDatabases({ connectionString, applicationName: "businesspro-test-freezing" });
  await stepSystem(databases, freeze).then(
    () => console.log("committed"),
    (error: Error) => console.log(error.name),
  );
  console.log(await stepSystem(databases, (tx) => tx.$executeRawUnsafe(CHANGE)));
  await databases.close();
}
