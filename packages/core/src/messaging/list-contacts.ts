import type { listContactsInput } from "@businesspro/contracts/messaging-inputs";
import type { ContactPage } from "@businesspro/contracts/messaging-outputs";
import type { Prisma } from "@businesspro/db/client";
import { readTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";
import { readPageCursor, toPage } from "../page-cursor.ts";
import { contactSelect, presentContact } from "./present-contact.ts";

/** People by name. @throws DomainError INVALID for a cursor that is not one of ours */
export async function listContacts(
  ctx: TenantCtx,
  input: z.infer<typeof listContactsInput>,
): Promise<ContactPage> {
  const after = input.cursor ? readPageCursor(input.cursor) : null;
  const { search, label, consent } = input;
  const digits = search?.replace(/\D/g, "").replace(/^0+/, "") ?? "";
  const matches: Prisma.ContactWhereInput[] = search
    ? [
        { name: { contains: search, mode: "insensitive" } },
        ...(digits.length > 2 ? [{ phone: { contains: digits } }] : []),
      ]
    : [];
  const rows = await readTenant(ctx.databases, ctx, (tx) =>
    tx.contact.findMany({
      where: {
        organizationId: ctx.organizationId,
        removedAt: null,
        ...(label && { labels: { has: label } }),
        ...(consent && { consent }),
        AND: [
          ...(matches.length > 0 ? [{ OR: matches }] : []),
          ...(after
            ? [{ OR: [{ name: { gt: after.key } }, { name: after.key, id: { gt: after.id } }] }]
            : []),
        ],
      },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: input.limit + 1,
      select: contactSelect,
    }),
  );
  return toPage(rows, input.limit, presentContact, (row) => ({ key: row.name, id: row.id }));
}
