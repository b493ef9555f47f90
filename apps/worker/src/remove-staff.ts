import { removeStaff } from "@businesspro/core/staff/remove-staff";
import { runStaffProgram } from "./run-staff-program.ts";

await runStaffProgram({
  name: "staff:remove",
  usage:
    "Say who leaves: npx pnpm@12 staff:remove --email asha@example.com. All sessions of that person end, and the password opens nothing any more.",
  takes: ["email"],
  work: removeStaff,
});
