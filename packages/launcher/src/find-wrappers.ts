import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename } from "node:path";

/** Which process stands above another one, and by which words it was started. */
export type ParentOf = (pid: number) => { parent: number; words: string } | null;

const DEPTH = 12;

/**
 * The processes of npm and pnpm through which a script was started (`npx pnpm start` is five deep), with the shells
 * between them, nearest first. What started the outermost of them does not belong to the start any more.
 */
export function findWrappers(pid: number, parentOf: ParentOf = readParent): number[] {
  const chain: number[] = [];
  let outermost = 0;
  for (let current = parentOf(pid)?.parent, depth = 0; current !== undefined && depth < DEPTH; depth++) {
    const above = parentOf(current);
    if (above === null) break;
    const kind = classify(above.words);
    if (kind === "other") break;
    chain.push(current);
    if (kind === "manager") outermost = chain.length;
    current = above.parent;
  }
  return chain.slice(0, outermost);
}

function classify(words: string): "manager" | "shell" | "other" {
  const [program = "", argument = ""] = words.split(/\s+/);
  const name = basename(program);
  const script = /^node(\.exe)?$/.test(name) ? basename(argument) : name;
  if (/^p?np[mx](-cli|-wrapper)?(\.[cm]?js)?$/.test(script)) return "manager";
  return /^-?(ba|da)?sh$/.test(name) && argument === "-c" ? "shell" : "other";
}

function readParent(pid: number): { parent: number; words: string } | null {
  try {
    if (process.platform === "linux") {
      // The second field, a name in brackets, may hold anything.
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ");
      const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
      return { parent: Number(fields[1]), words };
    }
    const line = execFileSync("ps", ["-o", "ppid=,command=", "-p", String(pid)], { encoding: "utf8" }).trim();
    return { parent: Number.parseInt(line, 10), words: line.replace(/^\d+\s+/, "") };
  } catch {
    return null;
  }
}
