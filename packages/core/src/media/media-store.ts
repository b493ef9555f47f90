/** A stored picture or video, or something made of it. */
export type StoredName = {
  /** Of the picture's or video's own bytes, lower-case hex; also in the name of what is made of it. */
  sha256: string;
  /** null: the picture itself; `video`; `thumbnail`; or a rendering, see `nameRendering`. */
  variant: string | null;
};

/** Bytes from the first to the last one, both counted. */
export type ByteRange = { start: number; end: number };

/** Every call may throw a `MediaStoreError`. */
export type MediaStore = {
  /** Durable when it resolves. Storing under the same name again changes nothing. */
  put(name: StoredName, bytes: Uint8Array): Promise<void>;
  /** The same for a file, whose bytes need not fit into memory. */
  putFile(name: StoredName, path: string): Promise<void>;
  /** null when the bytes are not there. */
  read(name: StoredName): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Number of bytes; null when they are not there. */
  size(name: StoredName): Promise<number | null>;
  /** To be asked only for what is there. */
  stream(name: StoredName, range: ByteRange): Promise<ReadableStream<Uint8Array>>;
  /** Takes away a picture or video and all that was made of it; resolves with the number of files. */
  removeAll(sha256: string): Promise<number>;
  /** Resolves when it can be used now. Quick, and cheap enough to be asked every few seconds. */
  check(): Promise<void>;
};

const SHA256 = /^[0-9a-f]{64}$/;
const VARIANT = /^[a-z0-9-]+$/;

/** The name of a file or object, so that nothing else ever becomes a path. */
export function fileNameOf({ sha256, variant }: StoredName): string {
  if (!SHA256.test(sha256)) throw new Error("Media are stored under their SHA-256 in lower-case hex");
  if (variant === null) return `${sha256}.jpg`;
  if (!VARIANT.test(variant)) throw new Error("The variant of a stored picture is not a plain name");
  return variant === "video" ? `${sha256}.mp4` : `${sha256}.${variant}.jpg`;
}

export function contentTypeOf(name: StoredName): "video/mp4" | "image/jpeg" {
  return name.variant === "video" ? "video/mp4" : "image/jpeg";
}
