import { trpc } from "../../lib/trpc.ts";

/** How often to ask while WhatsApp is reading a text, milliseconds. Its answer reaches the server by itself. */
const WAITING_MS = 5000;

export function templatesOptions() {
  return trpc.templates.list.queryOptions(undefined, {
    refetchInterval: ({ state }) =>
      state.data?.some((template) => template.status === "pending") ? WAITING_MS : false,
  });
}
