import type { GraphRequest } from "./graph-client.ts";

/** A multipart form as bytes: the one way out sends nothing else. */
export async function toFormBody(form: FormData): Promise<NonNullable<GraphRequest<unknown>["body"]>> {
  const encoded = new Response(form);
  const contentType = encoded.headers.get("content-type") ?? "multipart/form-data";
  return { contentType, content: new Uint8Array(await encoded.arrayBuffer()) };
}
