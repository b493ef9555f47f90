import type { Services } from "@businesspro/core/context";
import { sendMail } from "@businesspro/core/mail/send-mail";

export async function sendMailTask(
  services: Services,
  payload: { organizationId: string | null; mailId: string },
): Promise<void> {
  await sendMail(services, payload);
}
