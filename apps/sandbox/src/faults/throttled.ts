import { GraphError } from "../graph/graph-error.ts";
import type { Account } from "../store/accounts.ts";
import type { Fault } from "./fault-catalogue.ts";

const MESSAGES = {
  4: "(#4) Application request limit reached",
  17: "(#17) User request limit reached",
  32: "(#32) Page request limit reached",
  613: "(#613) Calls to this api have exceeded the rate limit.",
  80001:
    "(#80001) There have been too many calls to this Page account. Wait a bit and try again. For more info, please refer to https://developers.facebook.com/docs/graph-api/overview/rate-limiting.",
  80002:
    "(#80002) There have been too many calls to this Instagram account. Wait a bit and try again. For more info, please refer to https://developers.facebook.com/docs/graph-api/overview/rate-limiting.",
  80007:
    "(#80007) There have been too many calls to this WhatsApp Business account. Wait a bit and try again. For more info, please refer to https://developers.facebook.com/docs/graph-api/overview/rate-limiting.",
  80008: "(#80008) There have been too many calls to this WhatsApp Business account.",
} as const;
/** By network, of its accounts. Google has one way to say it, whatever the code. */
const OWN_CODES = { instagram: 80002, facebook: 32, whatsapp: 80007, "google-business": 32 } as const;

/** Throttles by business object come as 400, those of the app as 403. */
export function throttled(account: Account, fault: Extract<Fault, { fault: "rate-limited" }>): GraphError {
  const code = fault.code ?? OWN_CODES[account.network];
  return new GraphError({
    code,
    message: MESSAGES[code],
    status: code === 4 || code === 32 ? 403 : 400,
    transient: true,
    regainMinutes: fault.minutes,
  });
}
