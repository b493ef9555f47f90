import type { Services } from "@businesspro/core/context";
import { sendMail } from "@businesspro/core/mail/send-mail";

export async function sendMailTask(
  services: Services,
  payload: { mailId: string; organizationId: string | null },
): Promise<void> {
  await sendMail(services, payload);
}
