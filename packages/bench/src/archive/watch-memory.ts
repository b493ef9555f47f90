import { listChildren } from "@businesspro/launcher/read-process";

const EVERY_MS = 200;

/** Resident memory, bytes. */
export type MemoryUse = {
  /** What processes started meanwhile held at most, together. */
  children: number;
  /** What this process held at most. */
  own: number;
  /** By how much it grew: its most less what it held when watching began. */
  growth: number;
};

/** Watches this process and those that it starts. Read the answer at the end. */
export function watchMemory(): () => MemoryUse {
  const before = process.memoryUsage.rss();
  const use: MemoryUse = { children: 0, own: before, growth: 0 };
  const look = () => {
    const children = listChildren(process.pid).reduce((sum, { peakBytes }) => sum + peakBytes, 0);
    use.children = Math.max(use.children, children);
    use.own = Math.max(use.own, process.memoryUsage.rss());
    use.growth = use.own - before;
  };
  const timer = setInterval(look, EVERY_MS);
  return () => {
    clearInterval(timer);
    look();
    return use;
  };
}
