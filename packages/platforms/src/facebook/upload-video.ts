import { z } from "zod";
import type { AccountAccess } from "../contract.ts";
import { classifyNetworkFailure } from "../meta/classify-network-failure.ts";
import { PlatformError } from "../platform-error.ts";
import type { FacebookCtx } from "./facebook-ctx.ts";

const answerSchema = z.union([
  z.object({ success: z.literal(true) }),
  z.object({ debug_info: z.object({ retriable: z.boolean().catch(false), type: z.string().catch("") }) }),
]);

/** Has the upload host fetch a video. Repeatable: nothing becomes visible. */
export async function uploadVideo(
  { egress, uploadHost }: FacebookCtx,
  access: AccountAccess,
  { uploadUrl, fileUrl }: { uploadUrl: string; fileUrl: string },
): Promise<void> {
  // The address comes from an answer, and the token goes to it: no other host may be named.
  if (!uploadUrl.startsWith(`${uploadHost}/`))
    throw new PlatformError("transient", "upload-host-unknown", "an upload address of another host");
  const { status, body } = await send(egress, access, uploadUrl, fileUrl);
  const answer = answerSchema.safeParse(body).data;
  if (answer && "success" in answer) return;
  const code = answer ? `upload/${answer.debug_info.type}` : `http-${status}`;
  const repeatable = status >= 500 || status === 429 || !answer || answer.debug_info.retriable;
  const kind = status === 401 || status === 403 ? "reauth" : repeatable ? "transient" : "rejected";
  throw new PlatformError(kind, code, `the video upload failed with ${code}`);
}

async function send(
  egress: FacebookCtx["egress"],
  access: AccountAccess,
  uploadUrl: string,
  fileUrl: string,
): Promise<{ status: number; body: unknown }> {
  try {
    const response = await egress(uploadUrl, {
      method: "POST",
      headers: { authorization: `OAuth ${access.accessToken}`, file_url: fileUrl },
      signal: access.signal,
    });
    return { status: response.status, body: await response.json().catch(() => null) };
  } catch (error) {
    throw classifyNetworkFailure(error, "POST video upload", "prepare");
  }
}
