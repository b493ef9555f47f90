import { z } from "zod";
import type { AccountAccess } from "../contract.ts";
import type { SenderQuality, SenderState } from "../messaging.ts";
import { toDailyPeople } from "./to-daily-people.ts";
import type { WhatsappCtx } from "./whatsapp-ctx.ts";

const senderSchema = z.object({
  quality_rating: z.string().optional(),
  throughput: z.object({ level: z.string().optional() }).optional(),
  whatsapp_business_manager_messaging_limit: z.string().optional(),
  messaging_limit_tier: z.string().optional(),
});
const FIELDS = "quality_rating,throughput,whatsapp_business_manager_messaging_limit";
const QUALITIES: Readonly<Record<string, SenderQuality>> = { GREEN: "green", YELLOW: "yellow", RED: "red" };

const STANDARD_PER_SECOND = 80;
const HIGH_PER_SECOND = 1000;

/** How the network rates the number and how much it may send. */
export async function readSender(ctx: WhatsappCtx, access: AccountAccess): Promise<SenderState> {
  const wire = await ctx.graph.call({
    purpose: "read",
    method: "GET",
    path: `/${access.accountId}`,
    parameters: { fields: FIELDS },
    accessToken: access.accessToken,
    schema: senderSchema,
    signal: access.signal,
  });
  const tier = wire.whatsapp_business_manager_messaging_limit ?? wire.messaging_limit_tier;
  return {
    quality: QUALITIES[wire.quality_rating?.toUpperCase() ?? ""] ?? "unknown",
    dailyPeople: tier === undefined ? null : toDailyPeople(tier),
    messagesPerSecond:
      wire.throughput?.level?.toUpperCase() === "HIGH" ? HIGH_PER_SECOND : STANDARD_PER_SECOND,
  };
}
