/** Stored bytes, addressed by their SHA-256 in lower-case hex. */
export type MediaStore = {
  /** Durable when it resolves. Storing the same bytes again changes nothing. */
  put(sha256: string, bytes: Uint8Array): Promise<void>;
  /** null when the bytes are not there. */
  read(sha256: string): Promise<Uint8Array | null>;
};
