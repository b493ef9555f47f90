import type { GraphCall } from "../graph/graph-call.ts";
import { invalidParameter } from "../graph/graph-errors.ts";
import type { JsonObject } from "../graph/json.ts";
import type { NumberNode, WabaNode } from "../graph/node.ts";
import type { Field } from "../graph/parse-fields.ts";
import { readText } from "../graph/read-parameters.ts";
import { requireScope } from "../graph/require-scope.ts";
import { parseAskedFields, selectFields } from "../graph/select-fields.ts";
import { SANDBOX_APP } from "../oauth/sandbox-app.ts";
import { type Account, findAccount } from "../store/accounts.ts";
import { listNumbers, type SenderNumber, setPin, subscribeWaba } from "../store/numbers.ts";
import { pinMismatch } from "./whatsapp-errors.ts";

const DEFAULTS = ["verified_name", "display_phone_number", "quality_rating", "platform_type"];

export function readNumber(
  call: GraphCall,
  { account, number }: NumberNode,
  fields: Field[] | null,
): JsonObject {
  requireScope(call, "whatsapp_business_management");
  return describe(account, number, fields);
}

/** The numbers of a business account that were shared. */
export function listPhoneNumbers(call: GraphCall, { waba }: WabaNode): JsonObject {
  requireScope(call, "whatsapp_business_management");
  const fields = parseAskedFields(readText(call.parameters, "fields"));
  const data = listNumbers(call.ctx.store, waba.id).flatMap((number) => {
    const account = findAccount(call.ctx.store, number.account_id);
    return account && call.access.accountIds.includes(account.id) ? [describe(account, number, fields)] : [];
  });
  return { data };
}

export function readWaba(call: GraphCall, { waba }: WabaNode, fields: Field[] | null): JsonObject {
  requireScope(call, "whatsapp_business_management");
  return selectFields("WhatsAppBusinessAccount", { id: () => waba.id, name: () => waba.name }, fields, [
    "name",
  ]);
}

/** From now on the app hears what happens to the business account. */
export function subscribeApp(call: GraphCall, { waba }: WabaNode): JsonObject {
  requireScope(call, "whatsapp_business_management");
  subscribeWaba(call.ctx.store, waba.id);
  return { success: true };
}

export function listSubscribedApps(call: GraphCall, { waba }: WabaNode): JsonObject {
  requireScope(call, "whatsapp_business_management");
  const { clientId: id, name } = SANDBOX_APP;
  return {
    data: waba.subscribed ? [{ whatsapp_business_api_data: { id, name, link: call.origin } }] : [],
  };
}

/** Lets a number send. The first PIN is kept; every later one has to be the same. */
export function registerNumber(call: GraphCall, { number }: NumberNode): JsonObject {
  requireScope(call, "whatsapp_business_management");
  const pin = readText(call.parameters, "pin") ?? "";
  if (!/^\d{6}$/.test(pin)) throw invalidParameter("The parameter pin must have 6 digits.");
  if (number.pin !== null && number.pin !== pin) throw pinMismatch();
  setPin(call.ctx.store, number.account_id, pin);
  return { success: true };
}

const describe = (account: Account, number: SenderNumber, fields: Field[] | null): JsonObject =>
  selectFields(
    "WhatsAppBusinessPhoneNumber",
    {
      id: () => account.id,
      verified_name: () => account.name,
      display_phone_number: () => number.display,
      quality_rating: () => number.quality,
      platform_type: () => (number.pin === null ? "NOT_APPLICABLE" : "CLOUD_API"),
      throughput: () => ({ level: number.per_second >= 1000 ? "HIGH" : "STANDARD" }),
      whatsapp_business_manager_messaging_limit: () => number.tier,
      code_verification_status: () => "VERIFIED",
    },
    fields,
    DEFAULTS,
  );
