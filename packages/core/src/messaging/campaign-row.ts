import { audienceInput, placeholderInput } from "@businesspro/contracts/messaging-inputs";
import type { Prisma } from "@businesspro/db/client";
import type { Transaction } from "@businesspro/db/transactions";
import { z } from "zod";
import { DomainError } from "../domain-error.ts";

export const campaignInclude = {
  template: true,
  media: { select: { id: true, publicKey: true } },
  socialAccount: { select: { sandbox: true } },
} satisfies Prisma.CampaignInclude;

export type CampaignRow = Prisma.CampaignGetPayload<{ include: typeof campaignInclude }>;

/** Who acts on a campaign acts alone on it. @throws DomainError NOT_FOUND */
export async function lockCampaign(tx: Transaction, id: string): Promise<CampaignRow> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM campaigns WHERE id = ${id}::uuid FOR UPDATE`;
  if (!row) throw new DomainError("NOT_FOUND", "not-found");
  return tx.campaign.findUniqueOrThrow({ where: { id }, include: campaignInclude });
}

/** What the owner chose, as it was stored. */
export function choicesOf(row: Pick<CampaignRow, "audience" | "placeholders">) {
  return {
    audience: audienceInput.parse(row.audience),
    placeholders: z.array(placeholderInput).parse(row.placeholders),
  };
}
