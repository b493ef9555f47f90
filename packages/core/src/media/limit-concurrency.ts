/** Runs what it is given, at most so many at once; the others wait in their order. */
export function limitConcurrency(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running < most) running++;
    else await new Promise<void>((start) => waiting.push(start));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // A place is handed on rather than given back, so that nobody slips in between.
      if (next) next();
      else running--;
    }
  };
}
