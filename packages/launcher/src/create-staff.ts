import { runWithDatabase } from "./run-with-database.ts";

await runWithDatabase("create-staff.ts", process.argv.slice(2));
