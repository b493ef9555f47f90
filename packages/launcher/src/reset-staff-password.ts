import { runWithDatabase } from "./run-with-database.ts";

await runWithDatabase("reset-staff-password.ts", process.argv.slice(2));
