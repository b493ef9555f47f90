import { runWithDatabase } from "./run-with-database.ts";

await runWithDatabase("remove-staff.ts", process.argv.slice(2));
