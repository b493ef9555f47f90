import { basename } from "node:path";
import { readProcess } from "./read-process.ts";

/** Which process stands above another one, and by which words it was started. */
export type ParentOf = (pid: number) => { parent: number; words: string } | null;

const DEPTH = 12;

/**
 * The processes of npm and pnpm through which a script was started (`npx pnpm start` is five deep), with the shells
 * between them, nearest first. What started the outermost of them does not belong to the start any more.
 */
export function findWrappers(pid: number, parentOf: ParentOf = readProcess): number[] {
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
