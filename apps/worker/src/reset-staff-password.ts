import { resetStaffPassword } from "@businesspro/core/staff/reset-staff-password";
import { runStaffProgram } from "./run-staff-program.ts";

await runStaffProgram({
  name: "staff:reset-password",
  usage:
    "Say whose it is: npx pnpm@12 staff:reset-password --email asha@example.com. All sessions of that person end. With --password-stdin the password is read from the input instead of made.",
  takes: ["email", "password"],
  work: resetStaffPassword,
});
