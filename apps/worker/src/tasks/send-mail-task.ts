import type { Services } from "@businesspro/core/context";
import { sendMail } from "@businesspro/core/mail/send-mail";

export async function sendMailTask(
  services: Services,
<<<<<<< ours
  payload: { mailId: string; organizationId: string | null },
=======
  payload: { organizationId: string | null; mailId: string },
>>>>>>> theirs
): Promise<void> {
  await sendMail(services, payload);
}
