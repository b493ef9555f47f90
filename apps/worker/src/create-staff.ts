import { createStaff } from "@businesspro/core/staff/create-staff";
import { runStaffProgram } from "./run-staff-program.ts";

await runStaffProgram({
  name: "staff:create",
  usage:
    'Say who it is: npx pnpm@12 staff:create --email asha@example.com --name "Asha Rao". With --password-stdin the password is read from the input instead of made.',
  takes: ["email", "name", "password"],
  work: createStaff,
});
