import { z } from "zod";
import type { AccountAccess } from "../contract.ts";
import type { NewTemplate } from "../messaging.ts";
import { PlatformError } from "../platform-error.ts";
import type { WhatsappCtx } from "./whatsapp-ctx.ts";

const sessionSchema = z.object({ id: z.string().startsWith("upload:") });
const handleSchema = z.object({ h: z.string().min(1) });

/** Gives the reviewer an example of a template's picture: a resumable upload, whose handle the template names. */
export async function uploadExample(
  { graph, app }: WhatsappCtx,
  { accessToken, signal }: AccountAccess,
  picture: NonNullable<NewTemplate["picture"]>,
): Promise<string> {
  if (!app) throw new PlatformError("rejected", "not-configured", "no app is set for this network");
  const call = { purpose: "prepare", method: "POST", signal } as const;
  const { id } = await graph.call({
    ...call,
    path: `/${app.clientId}/uploads`,
    parameters: {
      file_name: picture.contentType === "image/png" ? "example.png" : "example.jpg",
      file_length: String(picture.bytes.byteLength),
      file_type: picture.contentType,
    },
    accessToken,
    schema: sessionSchema,
  });
  const content = new Uint8Array(picture.bytes);
  // This edge alone knows its caller by another scheme.
  const headers = { authorization: `OAuth ${accessToken}`, file_offset: "0" };
  const { h } = await graph.call({
    ...call,
    path: `/${id}`,
    body: { contentType: picture.contentType, content, headers },
    accessToken,
    schema: handleSchema,
  });
  return h;
}
