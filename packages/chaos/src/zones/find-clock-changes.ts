const MINUTE = 60_000;
/** No zone has changed its clock twice within a day. */
const STEP = 24 * 3_600_000;

/** The first minute of every new offset between two instants. `wallClock` reads the zone's wall time as if it were UTC. */
export function findClockChanges(wallClock: (instant: number) => number, from: number, to: number): number[] {
  const offset = (instant: number) => wallClock(instant) - instant;
  const changes: number[] = [];
  let before = offset(from);
  for (let instant = from + STEP; instant <= to; instant += STEP) {
    const now = offset(instant);
    if (now === before) continue;
    let [early, late] = [instant - STEP, instant];
    while (late - early > MINUTE) {
      const middle = early + Math.floor((late - early) / 2 / MINUTE) * MINUTE;
      if (offset(middle) === before) early = middle;
      else late = middle;
    }
    changes.push(late);
    before = now;
  }
  return changes;
}
