import type { Transaction } from "@businesspro/db/transactions";

/** Makes the status of content and schedule follow from the content's targets. */
export async function refreshContentStatus(tx: Transaction, contentId: string): Promise<void> {
  await tx.$queryRaw`SELECT publishing.refresh_content_status(${contentId}::uuid)::text`;
}
