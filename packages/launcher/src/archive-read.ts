import { runWithDatabase } from "./run-with-database.ts";

await runWithDatabase("archive-read.ts", process.argv.slice(2));
