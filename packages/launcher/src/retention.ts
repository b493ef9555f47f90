import { runWithDatabase } from "./run-with-database.ts";

await runWithDatabase("retention.ts", process.argv.slice(2));
