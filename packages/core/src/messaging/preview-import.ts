import type { importContactsInput } from "@businesspro/contracts/messaging-inputs";
import type { ImportPreview } from "@businesspro/contracts/messaging-outputs";
import { readTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";
import { checkImport } from "./check-import.ts";
import { readContactFile } from "./read-contact-file.ts";

const SAMPLE = 5;

/** What taking in a file would do; nothing is written. @throws DomainError INVALID when it is no such file */
export async function previewImport(
  ctx: TenantCtx,
  input: z.infer<typeof importContactsInput>,
): Promise<ImportPreview> {
  const rows = readContactFile(input.text);
  const { good, bad } = await readTenant(ctx.databases, ctx, (tx) =>
    checkImport(tx, ctx.organizationId, rows),
  );
  const sample = good.slice(0, SAMPLE).map(({ line, name, phone }) => ({ line, name, phone }));
  return { rows: rows.length, good: good.length, sample, bad };
}
