import type { ImportRowProblem } from "@businesspro/contracts/messaging";
import type { ImportPreview, ImportRow } from "@businesspro/contracts/messaging-outputs";
import type { Transaction } from "@businesspro/db/transactions";
import { parsePhone } from "./parse-phone.ts";
import type { FileRow } from "./read-contact-file.ts";

export type GoodRow = FileRow & { country: string };
export type CheckedImport = { good: GoodRow[]; bad: ImportPreview["bad"] };

/**
 * Sorts the rows of a file into those to take in and those that are not, each with its reason. Whoever is among the
 * people already stays as she is; who was removed comes back, unless she has said STOP.
 */
export async function checkImport(
  tx: Transaction,
  organizationId: string,
  rows: readonly FileRow[],
): Promise<CheckedImport> {
  const numbers = rows.map((row) => parsePhone(row.phone));
  const phones = numbers.flatMap((number) => (number ? [number.phone] : []));
  const known = await tx.contact.findMany({
    where: { organizationId, phone: { in: [...new Set(phones)] } },
    select: { phone: true, consent: true, removedAt: true },
  });
  const byPhone = new Map(known.map((contact) => [contact.phone, contact]));
  const seen = new Set<string>();
  const checked: CheckedImport = { good: [], bad: [] };
  for (const [index, row] of rows.entries()) {
    const number = numbers[index] ?? null;
    const problem = problemOf(row, number?.phone ?? null, byPhone, seen);
    const shown: ImportRow = { line: row.line, name: row.name, phone: number?.phone ?? row.phone };
    if (number && problem === null) checked.good.push({ ...row, ...number });
    else checked.bad.push({ ...shown, problem: problem ?? "phone-invalid" });
    if (number) seen.add(number.phone);
  }
  return checked;
}

function problemOf(
  row: FileRow,
  phone: string | null,
  known: ReadonlyMap<string, { consent: string; removedAt: Date | null }>,
  seen: ReadonlySet<string>,
): ImportRowProblem | null {
  if (row.phone === "") return "phone-missing";
  if (phone === null) return "phone-invalid";
  if (seen.has(phone)) return "duplicate-in-file";
  const contact = known.get(phone);
  if (contact?.consent === "withdrawn") return "said-stop";
  if (contact && contact.removedAt === null) return "already-there";
  return row.consent === "" ? "consent-wording-missing" : null;
}
