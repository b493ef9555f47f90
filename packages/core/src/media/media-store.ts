import type { MediaVariant } from "./media-variant.ts";

/** A stored picture, or a smaller or padded rendering of it. */
export type StoredName = {
  /** Of the stored picture's bytes, lower-case hex; also in the name of its renderings. */
  sha256: string;
  /** null: the picture itself. */
  variant: MediaVariant | null;
};

export type MediaStore = {
  /** Durable when it resolves. Storing under the same name again changes nothing. */
  put(name: StoredName, bytes: Uint8Array): Promise<void>;
  /** null when the bytes are not there. */
  read(name: StoredName): Promise<Uint8Array<ArrayBuffer> | null>;
};
