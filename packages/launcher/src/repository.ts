import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "../../..");

/** Absolute path of something in the repository. */
export function inRepository(...path: string[]): string {
  return resolve(root, ...path);
}
