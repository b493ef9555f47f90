import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

export type ProcessInfo = {
  pid: number;
  parent: number;
  /** The command line. */
  words: string;
  residentBytes: number;
  /** The most that it held so far, where the system remembers (Linux); elsewhere what it holds now. */
  peakBytes: number;
};

/** null when there is no such process, or when it has ended and only waits to be collected. */
export function readProcess(pid: number): ProcessInfo | null {
  try {
    return process.platform === "linux" ? readFromProc(pid) : readFromPs(pid);
  } catch {
    return null;
  }
}

export function listChildren(parent: number): ProcessInfo[] {
  return listNumbers()
    .map(readProcess)
    .filter((found) => found !== null && found.parent === parent) as ProcessInfo[];
}

function listNumbers(): number[] {
  if (process.platform === "linux") return readdirSync("/proc").map(Number).filter(Number.isInteger);
  return execFileSync("ps", ["-A", "-o", "pid="], { encoding: "utf8" }).trim().split(/\s+/).map(Number);
}

function readFromProc(pid: number): ProcessInfo | null {
  // The second field, a name in brackets, may hold anything.
  const [state, parent] = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  if (state === "Z" || state === "X") return null;
  const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const bytes = (line: RegExp) => Number(line.exec(status)?.[1] ?? 0) * 1024;
  const [residentBytes, peakBytes] = [bytes(/^VmRSS:\s+(\d+)/m), bytes(/^VmHWM:\s+(\d+)/m)];
  return { pid, parent: Number(parent), words, residentBytes, peakBytes };
}

function readFromPs(pid: number): ProcessInfo | null {
  const line = execFileSync("ps", ["-o", "stat=,ppid=,rss=,command=", "-p", String(pid)], {
    encoding: "utf8",
  });
  const [state = "Z", parent, kibibytes, ...words] = line.trim().split(/\s+/);
  if (state.startsWith("Z")) return null;
  const residentBytes = Number(kibibytes) * 1024;
  return { pid, parent: Number(parent), words: words.join(" "), residentBytes, peakBytes: residentBytes };
}
