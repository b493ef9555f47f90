import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

type Change = { field: string; value: ReturnType<typeof JSON.parse> };

export type WebhookReceiver = {
  url: string;
  /** Every change that came with a right signature, in order. */
  changes: Change[];
  /** Of all statuses of one message, in the order they came. */
  statusesOf: (messageId: string) => string[];
  refused: { count: number };
  /** Answers of the next deliveries; 200 once there are none. */
  answers: number[];
  close: () => Promise<void>;
};

/** The app's end of the webhook. */
export async function startWebhookReceiver(verifyToken = "sandbox-verify"): Promise<WebhookReceiver> {
  const changes: Change[] = [];
  const answers: number[] = [];
  const refused = { count: 0 };
  const server = createServer(async (request, response) => {
    const { searchParams } = new URL(request.url ?? "/", "http://receiver");
    if (request.method === "GET") {
      const isOurs = searchParams.get("hub.verify_token") === verifyToken;
      response.writeHead(isOurs ? 200 : 403).end(isOurs ? searchParams.get("hub.challenge") : "");
      return;
    }
    const body = await text(request);
    const signature = `sha256=${createHmac("sha256", "sandbox-secret").update(body).digest("hex")}`;
    const status = answers.shift() ?? 200;
    if (status !== 200 || request.headers["x-hub-signature-256"] !== signature) refused.count += 1;
    else
      for (const { changes: some } of JSON.parse(body).entry as { changes: Change[] }[])
        changes.push(...some);
    response.writeHead(status).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/webhooks/whatsapp`,
    changes,
    answers,
    refused,
    statusesOf: (messageId) =>
      changes
        .flatMap(({ value }) => value.statuses ?? [])
        .filter(({ id }) => id === messageId)
        .map(({ status }) => status),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
