import { EgressError } from "./egress.ts";

/** Passes a body on and fails it as soon as it grows beyond `maxBytes`. */
export function capBody(maxBytes: number): TransformStream<Uint8Array, Uint8Array> {
  let seen = 0;
  return new TransformStream({
    transform(chunk, controller) {
      seen += chunk.byteLength;
      if (seen > maxBytes) throw tooLarge(maxBytes);
      controller.enqueue(chunk);
    },
  });
}

export function tooLarge(maxBytes: number): EgressError {
  return new EgressError("response-too-large", `the answer is longer than ${maxBytes} bytes`);
}
