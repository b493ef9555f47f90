import type { UsageMeter } from "./graph/usage-meter.ts";
import type { PictureFiles } from "./pictures/open-picture-files.ts";
import type { Store } from "./store/open-store.ts";
import type { Webhooks } from "./webhooks/open-webhooks.ts";

/** Milliseconds after a message was taken, or a template handed in, until the next thing happens to it by itself. */
export type MessagePace = { deliveredMs: number; readMs: number; reviewMs: number };

/** What every part of the sandbox network works with. */
export type SandboxCtx = {
  store: Store;
  pictures: PictureFiles;
  /** The network's own time: the process's clock plus the offset that tests set. */
  now: () => Date;
  /** Where people reach the sandbox; null: wherever the caller reached it. */
  publicUrl: string | null;
  /** How often a new container answers IN_PROGRESS before it is FINISHED. */
  containerPolls: number;
  /** How long every answer to the product takes at least, as on a network that is far away. */
  pace: { milliseconds: number };
  /** Milliseconds that the network waits for a picture's address. */
  fetchTimeout: number;
  /** How often a new template answers PENDING before it is APPROVED. */
  templatePolls: number;
  messagePace: MessagePace;
  webhooks: Webhooks;
  usage: UsageMeter;
  /** Aborts when the sandbox closes: nothing waits longer than that. */
  closing: AbortSignal;
  report: (message: string, error: unknown) => void;
};
