export type MediaFormat = "jpeg" | "png" | "webp" | "avif" | "heic" | "video";

/** Tells a picture or a video by its first bytes; names and declared types follow the ending alone. */
export async function sniffMedia(file: Blob): Promise<MediaFormat | null> {
  const head = new Uint8Array(await file.slice(0, 12).arrayBuffer());
  const text = String.fromCharCode(...head);
  if (text.startsWith("\u00ff\u00d8\u00ff")) return "jpeg";
  if (text.startsWith("\u0089PNG")) return "png";
  if (text.startsWith("RIFF") && text.endsWith("WEBP")) return "webp";
  if (text.slice(4, 8) !== "ftyp") return null;
  if (/avi[fs]$/.test(text)) return "avif";
  return /(hei[cfsx]|hev[cx]|mif1|msf1)$/.test(text) ? "heic" : "video";
}
