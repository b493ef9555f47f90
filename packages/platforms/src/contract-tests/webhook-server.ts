import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import type { MessagingAdapter, MessagingEvent } from "../messaging.ts";

/** The app's end of the webhook: answers the handshake and believes only what is signed. */
export async function startWebhook(messaging: () => MessagingAdapter) {
  const events: MessagingEvent[] = [];
  const server = createServer(async (request, response) => {
    const { searchParams } = new URL(request.url ?? "/", "http://webhook");
    if (request.method === "GET") {
      const challenge = messaging().answerSubscription(searchParams);
      response.writeHead(challenge === null ? 403 : 200).end(challenge ?? "");
      return;
    }
    const body = await buffer(request);
    const signature = request.headers["x-hub-signature-256"];
    if (!messaging().isSigned(body, typeof signature === "string" ? signature : null)) {
      response.writeHead(403).end();
      return;
    }
    events.push(...messaging().readEvents(JSON.parse(body.toString())));
    response.writeHead(200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("the webhook has no port");
  return {
    url: `http://127.0.0.1:${address.port}/webhooks/whatsapp`,
    /** In the order of arrival. */
    events,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
