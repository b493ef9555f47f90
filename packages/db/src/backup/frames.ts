import { BackupError } from "./backup-error.ts";

/** What a backup says of itself, before anything else. */
export type BackupHeader = {
  format: 1;
  /** How the rows are written: `copy` by this product, `pg_dump` in that program's custom format. */
  kind: "copy" | "pg_dump";
  /** Instant of the snapshot, ISO. */
  takenAt: string;
  /** Major version of the server. */
  postgres: number;
  migrations: string[];
  /** Months of ai_logs, `YYYY-MM-01`. */
  logMonths: string[];
};

export type BackupEnd = { rows: Record<string, number>; sequences: Record<string, string> };

export type Frame =
  | { type: "header"; value: BackupHeader }
  /** The rows that follow belong to this table. */
  | { type: "table"; value: { name: string; columns: string[] } }
  | { type: "data"; bytes: Buffer }
  | { type: "end"; value: BackupEnd };

const CODES = { header: 1, table: 2, data: 3, end: 4 } as const;
const TYPES = new Map<number, Frame["type"]>(
  Object.entries(CODES).map(([type, code]) => [code, type as Frame["type"]]),
);
const PREFIX_BYTES = 5;
/** Far above what a row's text needs; a length beyond it is none of ours. */
const MAX_FRAME_BYTES = 1024 * 1024 * 1024;

export function encodeFrame(frame: Frame): Buffer {
  const bytes = frame.type === "data" ? frame.bytes : Buffer.from(JSON.stringify(frame.value));
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.writeUInt8(CODES[frame.type]);
  prefix.writeUInt32BE(bytes.length, 1);
  return Buffer.concat([prefix, bytes]);
}

/** @throws BackupError when the pieces are not frames, or end before the last one */
export async function* decodeFrames(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Frame> {
  let waiting: Buffer[] = [];
  let size = 0;
  let ended = false;
  for await (const piece of pieces) {
    waiting.push(Buffer.from(piece));
    size += piece.length;
    while (size >= PREFIX_BYTES) {
      if ((waiting[0]?.length ?? 0) < PREFIX_BYTES) waiting = [Buffer.concat(waiting)];
      const [first] = waiting;
      const type = TYPES.get(first?.readUInt8() ?? 0);
      const length = first?.readUInt32BE(1) ?? 0;
      if (!first || !type || length > MAX_FRAME_BYTES || ended)
        throw new BackupError("The file is encrypted with this key, but it is not a backup of Business Pro.");
      if (size < PREFIX_BYTES + length) break;
      const all = waiting.length === 1 ? first : Buffer.concat(waiting);
      const bytes = all.subarray(PREFIX_BYTES, PREFIX_BYTES + length);
      const rest = all.subarray(PREFIX_BYTES + length);
      waiting = rest.length > 0 ? [rest] : [];
      size = rest.length;
      ended = type === "end";
      yield type === "data" ? { type, bytes } : ({ type, value: JSON.parse(bytes.toString()) } as Frame);
    }
  }
  if (!ended) throw new BackupError("The backup has no end: making it was broken off. Use another one.");
}
