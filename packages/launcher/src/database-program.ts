import { once } from "node:events";
import { ConfigurationError } from "@businesspro/config/configuration-error";
import { environment } from "@businesspro/config/env";
import { runProcess } from "@businesspro/config/run-process";
import { startEmbeddedPostgres } from "@businesspro/db/embedded-postgres";
import pg from "pg";
import { databaseFolder } from "./database-folder.ts";

/**
 * Keeps the built-in server: PostgreSQL itself would not notice that the supervisor is gone, this process does and
 * stops it. When the server dies, so does this process, and the supervisor starts both again.
 */
await runProcess(async () => {
  const { dataDirectory, port } = environment();
  const server = await startEmbeddedPostgres({ dataDirectory: databaseFolder(dataDirectory), port }).catch(
    (error: Error) => {
      // Its message names the cause and the next step; a stack would hide it.
      throw new ConfigurationError([error.message]);
    },
  );
  const watch = new pg.Client({
    connectionString: server.adminConnectionString,
    application_name: "launcher",
  });
  watch.on("error", () => undefined);
  await watch.connect();
  let stopping = false;
  once(watch, "end").then(() => {
    if (stopping) return;
    console.error("PostgreSQL ended");
    process.exit(1);
  });
  return {
    announcement: { connectionString: server.connectionString, port: server.port },
    stop: async () => {
      stopping = true;
      await watch.end();
      await server.stop();
    },
  };
});
