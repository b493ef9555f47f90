import { randomBytes } from "node:crypto";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { ConfigurationError } from "@businesspro/config/configuration-error";
import { serverEnvironment } from "@businesspro/config/env";
import { createLogger } from "@businesspro/config/logger";
import type { SystemCtx } from "@businesspro/core/context";
import { createServices } from "@businesspro/core/create-services";
import { DomainError } from "@businesspro/core/domain-error";
import { StaffError } from "@businesspro/core/staff/staff-error";

/** What a person can do about a refusal, by its key. */
const REFUSALS: Record<string, string> = {
  "email-invalid": "--email is no e-mail address.",
  "email-taken": "Somebody of the staff has this address already.",
  "name-required": "--name is empty.",
  "password-too-short": "The password is too short: use 10 characters or more.",
  "password-too-long": "The password is too long: use 72 bytes at most.",
  "password-too-common": "The password is among the first that anyone would guess. Use another.",
  "password-personal": "The password holds a part of the name or address. Use another.",
};

type Account = { email: string; name: string; password: string };
type StaffProgram = {
  /** As in the audit. */
  name: string;
  usage: string;
  takes: readonly (keyof Account)[];
  work: (ctx: SystemCtx, account: Account) => Promise<object>;
};

/**
 * For operators: what stands around a change of an account of the staff. A password is never a word of the command; it
 * is made and shown once, or read from the input.
 */
export async function runStaffProgram(program: StaffProgram): Promise<void> {
  try {
    await run(program);
  } catch (error) {
    const explanation = explain(error, program.usage);
    if (explanation === null) throw error;
    console.error(explanation);
    process.exitCode = 1;
  }
}

async function run({ name: program, usage, takes, work }: StaffProgram): Promise<void> {
  const words = readWords(takes);
  if (words.help) return console.log(usage);
  const { email = "", name = "" } = words;
  if (email === "" || (takes.includes("name") && name === "")) throw new ConfigurationError([usage]);
  const given = words["password-stdin"] ? await readLine() : null;
  const password = given ?? randomBytes(15).toString("base64url");
  const environment = serverEnvironment();
  const logger = createLogger("staff", environment.logLevel);
  const services = createServices(environment, logger, { applicationName: "businesspro-staff" });
  try {
    const done = await work(
      {
        ...services,
        actor: { type: "job", name: program },
        requestId: program,
        ipAddress: null,
        userAgent: null,
      },
      { email, name, password },
    );
    const isShown = takes.includes("password") && given === null;
    console.log(JSON.stringify({ ...done, ...(isShown && { password }) }));
    if (isShown) console.error("The password is shown this once. Hand it over on a safe way.");
  } finally {
    await services.close();
  }
}

type Words = { help?: boolean; email?: string; name?: string; "password-stdin"?: boolean };

/** A word that the program does not take is refused, not ignored. */
function readWords(takes: StaffProgram["takes"]): Words {
  const { values } = parseArgs({
    options: {
      help: { type: "boolean" },
      email: { type: "string" },
      ...(takes.includes("name") && { name: { type: "string" } }),
      ...(takes.includes("password") && { "password-stdin": { type: "boolean" } }),
    },
  });
  return values as Words;
}

async function readLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  return "";
}

function explain(error: unknown, usage: string): string | null {
  if (error instanceof DomainError) return REFUSALS[error.key] ?? null;
  if (error instanceof ConfigurationError || error instanceof StaffError) return error.message;
  const isArguments =
    error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  return isArguments ? `${error.message}\n${usage}` : null;
}
