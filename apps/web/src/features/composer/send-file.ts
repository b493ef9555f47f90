import type { Media } from "@businesspro/contracts/outputs";
import { Upload } from "tus-js-client";
import { INTERNAL, OFFLINE, ProblemError, readProblem } from "../../lib/problem.ts";
import { OWN_REQUEST } from "../../lib/trpc.ts";

/** Small enough that a bad line loses little, large enough that a good one is not slowed down. */
const CHUNK_BYTES = 2 * 1024 * 1024;
/** Pauses before each new try when the line breaks, milliseconds. */
const RETRY_DELAYS = [0, 1000, 3000, 5000, 10_000, 20_000];

/** Sends a file in pieces and goes on where it stopped when the line breaks, also after the page was closed. */
export async function sendFile(
  file: File,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Media> {
  const uploadUrl = await sendPieces(file, signal, onProgress);
  return finish(uploadUrl);
}

function sendPieces(file: File, signal: AbortSignal, onProgress: (share: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(file, {
      endpoint: "/uploads",
      chunkSize: CHUNK_BYTES,
      retryDelays: RETRY_DELAYS,
      headers: OWN_REQUEST,
      removeFingerprintOnSuccess: true,
      onProgress: (sent, total) => onProgress(total === 0 ? 0 : sent / total),
      onSuccess: () => (upload.url ? resolve(upload.url) : reject(new ProblemError(INTERNAL))),
      onError: (error) => {
        const response = "originalResponse" in error ? error.originalResponse : null;
        const problem = response ? readProblem(parse(response.getBody())) : OFFLINE;
        reject(new ProblemError(problem ?? INTERNAL));
      },
    });
    signal.addEventListener("abort", () => void upload.abort(true), { once: true });
    upload
      .findPreviousUploads()
      .then(([previous]) => {
        if (previous) upload.resumeFromPreviousUpload(previous);
        upload.start();
      })
      .catch(reject);
  });
}

/** Asks for the picture or video that the pieces make. Asked again, the answer is the same. */
async function finish(uploadUrl: string): Promise<Media> {
  const response = await fetch(`${uploadUrl}/finish`, { method: "POST", headers: OWN_REQUEST }).catch(() => {
    throw new ProblemError(OFFLINE);
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new ProblemError(readProblem(body) ?? INTERNAL);
  return body as Media;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
