import { setInterval } from "node:timers";

/**
 * Loaded before a program (`--import`): its clock is wrong, and jumps. Timers and `performance.now()` stay right, as
 * they do when an operator or a time server sets the clock of a machine.
 */
const JUMP_MILLISECONDS = 1500;
const WIDEST_MILLISECONDS = 2 * 3600 * 1000;

let offset = 0;
const RealDate = globalThis.Date;
const now = () => RealDate.now() + offset;

class ShiftedDate extends RealDate {
  constructor(...parts: unknown[]) {
    if (parts.length === 0) super(now());
    // @ts-expect-error: Date's many constructors are passed on as they come.
    else super(...parts);
  }
  static override now(): number {
    return now();
  }
}
globalThis.Date = ShiftedDate as DateConstructor;

const jump = () => {
  offset = Math.round((Math.random() * 2 - 1) * WIDEST_MILLISECONDS);
};
jump();
setInterval(jump, JUMP_MILLISECONDS).unref();
