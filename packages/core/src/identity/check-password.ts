import { PASSWORD_MAX_BYTES, PASSWORD_MIN_CHARACTERS } from "@businesspro/contracts/password-limits";
import { DomainError } from "../domain-error.ts";
import { COMMON_PASSWORDS } from "./common-passwords.ts";
import { canonicalPassword } from "./hash-password.ts";

/** Parts of a name or address shorter than this occur in innocent passwords. */
const PERSONAL_MIN_CHARACTERS = 4;
/** `aaaaaaaaaa` and `1212121212` are long, not strong. */
const DISTINCT_MIN_CHARACTERS = 4;

/**
 * Refuses a password that is too short, too long for bcrypt, or among the first guesses.
 * @param owner whose account it is to protect; the address is already normalised
 */
export function checkPassword(password: string, owner: { name: string; email: string }): void {
  const canonical = canonicalPassword(password);
  const refuse = (
    key: "password-too-short" | "password-too-long" | "password-too-common" | "password-personal",
  ) =>
    new DomainError("INVALID", key, {
      field: "password",
      parameters: PARAMETERS[key],
    });

  const characters = [...canonical];
  if (characters.length < PASSWORD_MIN_CHARACTERS) throw refuse("password-too-short");
  if (Buffer.byteLength(canonical) > PASSWORD_MAX_BYTES) throw refuse("password-too-long");

  const folded = canonical.toLowerCase();
  if (COMMON_PASSWORDS.has(folded) || new Set(characters).size < DISTINCT_MIN_CHARACTERS) {
    throw refuse("password-too-common");
  }
  if (personalParts(owner).some((part) => folded.includes(part))) throw refuse("password-personal");
}

const PARAMETERS = {
  "password-too-short": { min: PASSWORD_MIN_CHARACTERS },
  "password-too-long": { max: PASSWORD_MAX_BYTES },
  "password-too-common": {},
  "password-personal": {},
} as const;

function personalParts({ name, email }: { name: string; email: string }): string[] {
  const local = email.slice(0, email.lastIndexOf("@"));
  return [
    email,
    local,
    ...local.split(/[._+-]/),
    ...canonicalPassword(name).toLowerCase().split(/\s+/),
  ].filter((part) => [...part].length >= PERSONAL_MIN_CHARACTERS);
}
