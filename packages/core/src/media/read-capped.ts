import { DomainError } from "../domain-error.ts";

const MEGABYTE = 1024 * 1024;

/**
 * Takes a body into memory and gives up on the first byte too many, without waiting for the rest.
 * @throws DomainError `media-too-large`
 */
export async function readCapped(
  body: ReadableStream<Uint8Array> | Uint8Array,
  maxBytes: number,
): Promise<Uint8Array> {
  const tooLarge = () =>
    new DomainError("INVALID", "media-too-large", {
      parameters: { maxMegabytes: Math.floor(maxBytes / MEGABYTE) },
      field: "media",
    });
  if (body instanceof Uint8Array) {
    if (body.length > maxBytes) throw tooLarge();
    return body;
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop early cancels the stream.
  for await (const chunk of body) {
    length += chunk.length;
    if (length > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
