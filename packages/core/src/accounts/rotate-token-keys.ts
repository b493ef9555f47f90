import { readTenant, stepSystem, stepTenant, type Transaction } from "@businesspro/db/transactions";
import type { Services } from "../context.ts";
import { TokenVaultError } from "./create-token-vault.ts";
import {
  SEALED_COLUMNS,
  SEALED_SYSTEM_COLUMNS,
  type SealedColumn,
  type SealedValue,
} from "./sealed-columns.ts";

const BATCH = 100;

export type RotationReport = {
  organizations: number;
  /** Sealed anew with the first key. */
  resealed: number;
  /** The first key had sealed them before. */
  current: number;
  /** Changed by somebody at the same moment: to be looked at again. */
  changed: number;
  /** No key opens them: their accounts have to be connected anew. Ids of rows by column. */
  damaged: { column: string; id: string }[];
  /** Keys that sealed values and that the list does not name, with how many. */
  missingKeys: Map<string, number>;
};

/**
 * Seals every stored secret anew with the first key of the list, while everything else goes on: in batches, each value
 * by compare-and-set. Run again, it goes on where it ended and finds nothing to do.
 */
export async function rotateTokenKeys(
  services: Pick<Services, "databases" | "tokens">,
): Promise<RotationReport> {
  const report: RotationReport = {
    organizations: 0,
    resealed: 0,
    current: 0,
    changed: 0,
    damaged: [],
    missingKeys: new Map(),
  };
  for (let after: string | null = null; ; ) {
    const ids: string[] = await listOrganizations(services, after);
    for (const organizationId of ids) {
      report.organizations += 1;
      const within = ofOrganization(services, organizationId);
      for (const column of SEALED_COLUMNS) await rotateColumn(services, within, column, report);
    }
    after = ids.at(-1) ?? null;
    if (ids.length < BATCH) break;
  }
  const within: Within = (_access, work) => stepSystem(services.databases, work);
  for (const column of SEALED_SYSTEM_COLUMNS) await rotateColumn(services, within, column, report);
  return report;
}

/** Opens the transactions in which a column is read and changed. */
type Within = <T>(access: "read" | "change", work: (tx: Transaction) => Promise<T>) => Promise<T>;

function ofOrganization({ databases }: Pick<Services, "databases">, organizationId: string): Within {
  const tenant = { organizationId, userId: null };
  return (access, work) =>
    access === "read" ? readTenant(databases, tenant, work) : stepTenant(databases, tenant, work);
}

function listOrganizations(
  { databases }: Pick<Services, "databases">,
  after: string | null,
): Promise<string[]> {
  return stepSystem(databases, async (tx) => {
    const rows = await tx.organization.findMany({
      ...(after !== null && { where: { id: { gt: after } } }),
      select: { id: true },
      orderBy: { id: "asc" },
      take: BATCH,
    });
    return rows.map(({ id }) => id);
  });
}

async function rotateColumn(
  services: Pick<Services, "databases" | "tokens">,
  within: Within,
  column: SealedColumn,
  report: RotationReport,
): Promise<void> {
  for (let after: string | null = null; ; ) {
    const values: SealedValue[] = await within("read", (tx) => column.read(tx, after, BATCH));
    const old = values.filter(({ envelope }) => !services.tokens.isCurrent(envelope));
    report.current += values.length - old.length;
    const resealed = old.flatMap((value) => {
      const envelope = reseal(services, column, value, report);
      return envelope === null ? [] : [{ value, envelope }];
    });
    if (resealed.length > 0) {
      await within("change", async (tx) => {
        for (const { value, envelope } of resealed) {
          if (await column.replace(tx, value, envelope)) report.resealed += 1;
          else report.changed += 1;
        }
      });
    }
    after = values.at(-1)?.id ?? null;
    if (values.length < BATCH) return;
  }
}

function reseal(
  { tokens }: Pick<Services, "tokens">,
  column: SealedColumn,
  { id, envelope, owner }: SealedValue,
  report: RotationReport,
): string | null {
  try {
    return tokens.seal(tokens.open(envelope, owner), owner);
  } catch (error) {
    if (!(error instanceof TokenVaultError)) throw error;
    if (error.keyId === null) report.damaged.push({ column: column.name, id });
    else report.missingKeys.set(error.keyId, (report.missingKeys.get(error.keyId) ?? 0) + 1);
    return null;
  }
}
