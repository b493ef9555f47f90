import { flushCompileCache } from "node:module";
import { serverEnvironment } from "@businesspro/config/env";
import { createDatabases } from "@businesspro/db/client";
import { archiveMonths } from "../archive/archive-months.ts";
import { createFolderArchive } from "../archive/create-folder-archive.ts";

/** Archives like a worker, at the moment of the first argument, and is killed at the step of the second. */
const [now = "", killedAt] = process.argv.slice(2);
const { databaseUrl, archiveDirectory } = serverEnvironment();
const databases = createDatabases({
  connectionString: databaseUrl,
  applicationName: "businesspro-test-archive",
});
const services = { databases, archive: createFolderArchive(archiveDirectory), now: () => new Date(now) };
await archiveMonths(services, {
  signal: new AbortController().signal,
  onStep(step) {
    if (step !== killedAt) return;
    flushCompileCache();
    process.kill(process.pid, "SIGKILL");
  },
});
await databases.close();
