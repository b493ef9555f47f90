import type { Egress } from "@businesspro/egress/egress";

/** @returns how many bytes an address would send; null when it would not, for whatever reason */
export async function askPublicly(egress: Egress, url: string): Promise<number | null> {
  try {
    const response = await egress(url, { method: "HEAD", signal: new AbortController().signal });
    await response.body?.cancel();
    return response.ok ? Number(response.headers.get("content-length") ?? 0) : null;
  } catch {
    return null;
  }
}
