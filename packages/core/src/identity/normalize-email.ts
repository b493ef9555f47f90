import { z } from "zod";
import { DomainError } from "../domain-error.ts";

/** Column width; also the longest address that mail systems accept is shorter. */
const MAX_CHARACTERS = 255;
const email = z.email().max(MAX_CHARACTERS);

/** The form under which an address is stored and looked up: lower case, no surrounding spaces. */
export function normalizeEmail(input: string): string {
  const parsed = email.safeParse(input.trim().toLowerCase());
  if (!parsed.success) throw new DomainError("INVALID", "email-invalid", { field: "email" });
  return parsed.data;
}
