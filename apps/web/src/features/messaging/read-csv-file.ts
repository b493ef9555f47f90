import { IMPORT_MAX_CHARACTERS } from "@businesspro/contracts/messaging";

export type CsvFault = "notText" | "tooLarge";
/** No character takes more bytes. */
const MAX_BYTES = IMPORT_MAX_CHARACTERS * 4;

/** The text of a file as spreadsheets save it: UTF-8, UTF-16 with its mark, or else the old Windows letters. */
export async function readCsvFile(file: Blob): Promise<string | CsvFault> {
  if (file.size > MAX_BYTES) return "tooLarge";
  const text = decode(new Uint8Array(await file.arrayBuffer()));
  // Workbooks, pictures and documents hold bytes that no text has.
  if (text.includes("\u0000")) return "notText";
  return text.length > IMPORT_MAX_CHARACTERS ? "tooLarge" : text;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
