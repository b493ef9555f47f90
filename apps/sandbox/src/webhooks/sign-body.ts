import { createHmac } from "node:crypto";
import { SANDBOX_APP } from "../oauth/sandbox-app.ts";

/** As the network writes it: everything beyond ASCII escaped, slashes too. Only the raw bytes match the signature. */
export const writeBody = (body: unknown): string =>
  JSON.stringify(body)
    .replaceAll("/", "\\/")
    .replaceAll(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

export const signBody = (body: string): string =>
  `sha256=${createHmac("sha256", SANDBOX_APP.clientSecret).update(body).digest("hex")}`;
