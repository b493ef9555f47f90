import { stepSystem } from "@businesspro/db/transactions";
import type { Services } from "../context.ts";
import { sendMailJob } from "../jobs/catalogue.ts";
import { enqueueAbsent } from "../jobs/enqueue.ts";

/** Younger than this, a mail's own job is on its way. */
const GRACE_SECONDS = 5;
const BATCH = 200;

/** Queues mails that wait in nobody's hands, whatever became of their jobs. @returns how many */
export async function sweepMails(services: Services): Promise<number> {
  return stepSystem(services.databases, async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; organization_id: string | null }[]>`
      SELECT id, organization_id FROM mails
       WHERE status = 'waiting' AND created_at <= now() - make_interval(secs => ${GRACE_SECONDS})
         AND coalesce(held_until, '-infinity') <= now() - make_interval(secs => ${GRACE_SECONDS})
       ORDER BY created_at LIMIT ${BATCH}`;
    const jobs = rows.map((row) => ({ organizationId: row.organization_id, mailId: row.id }));
    return enqueueAbsent(tx, sendMailJob, jobs);
  });
}
