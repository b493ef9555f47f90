import { authenticate } from "../graph/authenticate.ts";
import { GraphError } from "../graph/graph-error.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import { findAccount } from "../store/accounts.ts";
import { findVideo, markUploaded } from "../store/videos.ts";
import { takeVideo } from "./take-video.ts";

const answer = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
const refuse = (status: number, type: string, message: string, retriable = false) =>
  answer(status, { debug_info: { retriable, type, message } });

/** POST rupload.facebook.com/video-upload/{version}/{video}, with the video's address in `file_url`. */
export async function serveUpload(ctx: SandboxCtx, videoId: string, request: Request): Promise<Response> {
  const [scheme, token] = (request.headers.get("authorization") ?? "").split(" ");
  if (scheme !== "OAuth" || !token) return refuse(401, "NotAuthorizedError", "No access token was given.");
  const video = findVideo(ctx.store, videoId);
  const account = video && findAccount(ctx.store, video.account_id);
  if (!video || !account) return refuse(404, "NotFoundError", "The upload session does not exist.");
  try {
    const access = authenticate(ctx, "graph.facebook.com", token, new Map());
    if (access.token.account_id !== account.id)
      return refuse(403, "NotAuthorizedError", "The token belongs to another Page.");
  } catch (error) {
    if (error instanceof GraphError) return refuse(401, "NotAuthorizedError", error.message);
    throw error;
  }
  const url = request.headers.get("file_url");
  if (url === null) return refuse(400, "PartialRequestError", "The sandbox network takes a file_url.");
  const taken = await takeVideo(ctx, url, video.product);
  if (taken.state !== "taken")
    return refuse(
      400,
      "ProcessingFailedError",
      `The file_url is ${taken.state}.`,
      taken.state === "unreachable",
    );
  markUploaded(ctx.store, video.id, { sha256: taken.sha256, sourceUrl: url, error: taken.error });
  return answer(200, { success: true });
}
