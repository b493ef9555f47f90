import { limitConcurrency } from "./limit-concurrency.ts";

/** Each takes a core and holds a picture unpacked; what answers people shares both. */
const AT_ONCE = 2;

/** Decoding and encoding of pictures takes its turn here. */
export const inPictureSlot = limitConcurrency(AT_ONCE);
