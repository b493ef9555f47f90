import { listChildren, readProcess } from "@businesspro/launcher/read-process";

const EVERY_MS = 200;

/** Resident memory, bytes. */
export type MemoryUse = {
  /** What processes that it started held at most, together. */
  children: number;
  /** What it held at most itself. */
  own: number;
  /** By how much it grew: its most less what it held when watching began. */
  growth: number;
};

/** Watches another process, which looking would make grow, and those that it starts. Read the answer at the end. */
export function watchMemory(pid: number): () => MemoryUse {
  const before = readProcess(pid)?.residentBytes ?? 0;
  const use: MemoryUse = { children: 0, own: before, growth: 0 };
  const look = () => {
    const children = listChildren(pid).reduce((sum, { peakBytes }) => sum + peakBytes, 0);
    use.children = Math.max(use.children, children);
    use.own = Math.max(use.own, readProcess(pid)?.residentBytes ?? 0);
    use.growth = use.own - before;
  };
  const timer = setInterval(look, EVERY_MS);
  return () => {
    clearInterval(timer);
    return use;
  };
}
