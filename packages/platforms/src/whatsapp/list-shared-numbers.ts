import { z } from "zod";
import type { WhatsappApp } from "../configuration.ts";
import type { Grant, GrantedAccount } from "../contract.ts";
import type { GraphClient } from "../meta/graph-client.ts";
import { listPaged } from "../meta/list-paged.ts";
import { idSchema } from "../meta/wire.ts";
import { inspectToken } from "./inspect-token.ts";
import { registerNumber } from "./register-number.ts";

const numberSchema = z.object({
  id: idSchema,
  display_phone_number: z.string(),
  verified_name: z.string().optional(),
  /** `CLOUD_API` once the number is registered to send. */
  platform_type: z.string().optional(),
});
const FIELDS = "id,display_phone_number,verified_name,platform_type";
const MAX_PAGES = 20;

type Signup = { graph: GraphClient; app: WhatsappApp; chat: string };

/** Every number of the business accounts that were shared, made ready to send and to be heard of. */
export async function listSharedNumbers(
  { graph, app, chat }: Signup,
  grant: Grant,
  signal: AbortSignal,
): Promise<GrantedAccount[]> {
  const { accessToken } = grant;
  const { scopes, wabaIds } = await inspectToken(graph, accessToken, signal);
  const maySend = scopes.includes("whatsapp_business_messaging");
  const accounts: GrantedAccount[] = [];
  for (const wabaId of wabaIds) {
    await subscribe(graph, wabaId, accessToken, signal);
    const { items } = await listPaged(graph, {
      path: `/${wabaId}/phone_numbers`,
      parameters: { fields: FIELDS, limit: "100" },
      accessToken,
      item: numberSchema,
      maxPages: MAX_PAGES,
      signal,
    });
    for (const number of items) {
      const isReady =
        number.platform_type === "CLOUD_API" ||
        (maySend && (await registerNumber(graph, app, { id: number.id, accessToken, signal })));
      const metadata = {
        wabaId,
        displayPhoneNumber: number.display_phone_number,
        verifiedName: number.verified_name ?? null,
      };
      accounts.push(toAccount({ id: number.id, chat, metadata, isUsable: maySend && isReady }, grant));
    }
  }
  return accounts;
}

/** Without it no webhook tells what became of messages. Repeating it changes nothing. */
function subscribe(graph: GraphClient, wabaId: string, accessToken: string, signal: AbortSignal) {
  return graph.call({
    purpose: "prepare",
    method: "POST",
    path: `/${wabaId}/subscribed_apps`,
    accessToken,
    schema: z.object({ success: z.literal(true) }),
    signal,
  });
}

type SharedNumber = {
  id: string;
  chat: string;
  metadata: { wabaId: string; displayPhoneNumber: string; verifiedName: string | null };
  isUsable: boolean;
};

function toAccount(
  { id, chat, metadata, isUsable }: SharedNumber,
  { accessToken, expiresAt }: Grant,
): GrantedAccount {
  const { displayPhoneNumber, verifiedName } = metadata;
  return {
    platform: "whatsapp",
    accountId: id,
    accountName: verifiedName ? `${verifiedName} (${displayPhoneNumber})` : displayPhoneNumber,
    pictureUrl: null,
    profileUrl: `${chat}/${displayPhoneNumber.replace(/\D/g, "")}`,
    tokens: { accessToken, refreshToken: null, expiresAt },
    metadata,
    unusable: isUsable ? null : "missing-permission",
  };
}
