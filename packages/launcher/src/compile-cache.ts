import { resolve } from "node:path";

/** Where Node keeps the code of our programs ready to run: a third less work at each start of a process. */
export const COMPILE_CACHE = {
  NODE_COMPILE_CACHE: resolve(import.meta.dirname, "../../../node_modules/.cache/compile"),
} as const;
