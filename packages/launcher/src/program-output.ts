import { createWriteStream, mkdirSync, renameSync, statSync, type WriteStream } from "node:fs";
import { join } from "node:path";
import { styleText } from "node:util";

/** Bytes after which a log file makes room for a new one; one older file is kept. */
const LOG_BYTES = 10 * 1024 * 1024;
const QUIET_LEVELS = new Set(["trace", "debug", "info"]);

export type ProgramOutput = { write(name: string, line: string): void; close(): void };

/**
 * Takes the programs' lines: all of them into `logs/<name>.log` of the data directory, those worth a person's
 * attention to the terminal as well.
 * @param showAll the person asked for a log level, so nothing is held back
 */
export function openProgramOutput(
  dataDirectory: string,
  showAll: boolean,
  terminal: NodeJS.WritableStream,
): ProgramOutput {
  const folder = join(dataDirectory, "logs");
  mkdirSync(folder, { recursive: true });
  const files = new Map<string, LogFile>();
  return {
    write(name, line) {
      let file = files.get(name);
      if (file === undefined) {
        file = openLogFile(join(folder, `${name}.log`));
        files.set(name, file);
      }
      file.write(line);
      const shown = formatLine(line, showAll);
      if (shown !== null) terminal.write(`${prefix(name)} ${shown}\n`);
    },
    close() {
      for (const file of files.values()) file.close();
    },
  };
}

export function prefix(name: string): string {
  return styleText("dim", `${name.padEnd(8)} |`);
}

/** A line of the logger as a person reads it; other text, a stack trace say, as it is. null: not worth the terminal. */
export function formatLine(line: string, showAll: boolean): string | null {
  const entry = parse(line);
  if (entry === null) return line;
  const { level, time, name: _name, msg, err, ...rest } = entry;
  if (!showAll && QUIET_LEVELS.has(String(level))) return null;
  const clock = typeof time === "string" ? `${time.slice(11, 19)} ` : "";
  const details = Object.entries(rest).map(
    ([key, value]) => `${key}=${typeof value === "string" ? value : JSON.stringify(value)}`,
  );
  const text = [msg, ...details].filter((part) => part !== undefined && part !== "").join("  ");
  const stack = typeof err === "object" && err !== null && "stack" in err ? `\n${String(err.stack)}` : "";
  return `${clock}${level} ${text}${stack}`;
}

function parse(line: string): Record<string, unknown> | null {
  if (!line.startsWith("{")) return null;
  try {
    const entry = JSON.parse(line) as Record<string, unknown>;
    return "level" in entry ? entry : null;
  } catch {
    return null;
  }
}

type LogFile = { write(line: string): void; close(): void };

function openLogFile(path: string): LogFile {
  let size = sizeOf(path);
  let stream: WriteStream = createWriteStream(path, { flags: "a" });
  return {
    write(line) {
      if (size > LOG_BYTES) {
        stream.end();
        renameSync(path, `${path}.previous`);
        stream = createWriteStream(path, { flags: "a" });
        size = 0;
      }
      size += Buffer.byteLength(line) + 1;
      stream.write(`${line}\n`);
    },
    close: () => void stream.end(),
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
