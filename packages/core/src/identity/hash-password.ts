import { hash, verify } from "@node-rs/bcrypt";

const COST = 10;
/** Of a random password that nobody knows: work for an account that does not exist. Same cost as the real ones. */
const NOBODY = "$2b$10$q3M5tKMfqIq5I8oirUJJm.shWx27CiUED.9.7aw9pfLI.tzpc26Ji";

/** One text has several Unicode encodings, and keyboards differ: Devanagari typed on two phones must match. */
export function canonicalPassword(password: string): string {
  return password.normalize("NFKC");
}

export function hashPassword(password: string): Promise<string> {
  return hash(canonicalPassword(password), { cost: COST, rejectLongPasswords: true });
}

/**
 * Takes the same time whether or not there is an account.
 * @param passwordHash null where there is none; the answer is then always false
 */
export async function verifyPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const matches = await verify(canonicalPassword(password), passwordHash ?? NOBODY);
  return matches && passwordHash !== null;
}
