import { readFile } from "node:fs/promises";
import type { CreatedAccount } from "../control/control-types.ts";
import { call, type GraphAnswer, type SandboxForTests } from "./sandbox-for-tests.ts";

/** A number with an approved template, and what its app would call. */
export async function startNumber(sandbox: SandboxForTests, options: Record<string, unknown> = {}) {
  const made: CreatedAccount = await sandbox.control.createAccount({
    network: "whatsapp",
    name: "Chai Adda",
    ...options,
  });
  const { id, wabaId } = made.account;
  const headers = {
    authorization: `Bearer ${made.tokens.business}`,
    "content-type": "application/json",
  };
  const post = (path: string, body: unknown): Promise<GraphAnswer> =>
    call(`${sandbox.url}/graph.facebook.com/v25.0/${path}`, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
    });
  const get = (path: string): Promise<GraphAnswer> =>
    call(`${sandbox.url}/graph.facebook.com/v25.0/${path}`, { headers });
  const createTemplate = (template: Record<string, unknown> = {}) =>
    post(`${wabaId}/message_templates`, {
      name: "offer",
      language: "hi",
      category: "MARKETING",
      components: [
        { type: "BODY", text: "नमस्ते {{1}}, आज चाय आधे दाम पर।", example: { body_text: [["आशा"]] } },
      ],
      ...template,
    });
  const approve = async (template?: Record<string, unknown>): Promise<string> => {
    const { body } = await createTemplate(template);
    await sandbox.control.setTemplateStatus(body.id, "APPROVED");
    return body.id;
  };
  const send = (to: string, more: Record<string, unknown> = {}, values: string[] = ["आशा"]) =>
    post(`${id}/messages`, {
      messaging_product: "whatsapp",
      recipient_type: "individual",
      to,
      type: "template",
      template: {
        name: "offer",
        language: { code: "hi" },
        components: [{ type: "body", parameters: values.map((text) => ({ type: "text", text })) }],
      },
      ...more,
    });
  const upload = async (path: string, contentType: string, name?: string): Promise<GraphAnswer> => {
    const bytes = await readFile(
      new URL("../../../../packages/platforms/src/contract-tests/picture.jpg", import.meta.url),
    );
    const { authorization } = headers;
    const address = `${sandbox.url}/graph.facebook.com/v25.0/${path}`;
    if (name === undefined)
      return await call(address, {
        method: "POST",
        headers: { authorization, "content-type": contentType },
        body: bytes,
      });
    const form = new FormData();
    form.set("messaging_product", "whatsapp");
    form.set("file", new Blob([bytes], { type: contentType }), name);
    return await call(address, { method: "POST", headers: { authorization }, body: form });
  };
  return { ...made, id, wabaId, post, get, send, upload, createTemplate, approve };
}
