import { runWithDatabase } from "./run-with-database.ts";

await runWithDatabase("rotate-keys.ts", process.argv.slice(2));
