import type { SandboxCtx } from "../sandbox-context.ts";

export type FetchedPicture =
  | { state: "fetched"; bytes: Buffer }
  | { state: "unreachable" }
  | { state: "timed-out" }
  | { state: "too-large" };

/** Fetches as the network's crawler does: no credentials, redirects followed, never more than `limit` bytes. */
export async function fetchPicture(ctx: SandboxCtx, url: string, limit: number): Promise<FetchedPicture> {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return { state: "unreachable" };
  try {
    const response = await fetch(url, {
      headers: { "user-agent": "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)" },
      signal: AbortSignal.any([AbortSignal.timeout(ctx.fetchTimeout), ctx.closing]),
    });
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      return { state: "unreachable" };
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body) {
      size += chunk.byteLength;
      if (size > limit) return { state: "too-large" };
      chunks.push(chunk);
    }
    return { state: "fetched", bytes: Buffer.concat(chunks) };
  } catch (error) {
    return { state: error instanceof Error && error.name === "TimeoutError" ? "timed-out" : "unreachable" };
  }
}
