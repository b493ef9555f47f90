import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";

export type ServerEvent = { name: string; id: string | null; data: unknown };

/** The events of a `text/event-stream` answer as they come; leaving the loop closes the connection. */
export async function* readEvents(response: Response): AsyncGenerator<ServerEvent> {
  if (response.body === null) return;
  const body = Readable.fromWeb(response.body as ReadableStream);
  const empty = { name: "message", id: null, data: undefined };
  let event: ServerEvent = { ...empty };
  try {
    for await (const line of createInterface({ input: body })) {
      const [, field, value = ""] = /^(\w+): ?(.*)$/.exec(line) ?? [];
      if (field === "event") event.name = value;
      else if (field === "id") event.id = value;
      else if (field === "data") event.data = value === "" ? null : JSON.parse(value);
      else if (line === "") {
        if (event.data !== undefined) yield event;
        event = { ...empty };
      }
    }
  } finally {
    body.destroy();
  }
}
