import { once } from "node:events";
import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { checkDatabase } from "./check-database.ts";
import { findFreePort } from "./ports.ts";

async function complaint(databaseUrl: string): Promise<string> {
  return checkDatabase(databaseUrl).then(
    () => "",
    (error: Error) => error.message,
  );
}

test("an unreachable database is one line with host and port, a reason and a next step, without the password", async () => {
  const port = await findFreePort();
  const message = await complaint(`postgresql://shop:hunter2@127.0.0.1:${port}/shop`);
  expect(message).toBe(
    `The database at 127.0.0.1:${port} cannot be used: nothing listens there. Correct DATABASE_URL, or unset it to use the built-in server.`,
  );
});

test("an unknown host is named", async () => {
  expect(await complaint("postgresql://shop:hunter2@no-such-host.invalid/shop")).toMatch(
    /no-such-host\.invalid:5432 cannot be used: the host name (is unknown|cannot be looked up)/,
  );
});

test("something that is no PostgreSQL is no stack trace", async () => {
  const server = createServer((socket) => socket.destroy()).listen({ port: 0, host: "127.0.0.1" });
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  expect(await complaint(`postgresql://shop:hunter2@127.0.0.1:${port}/shop`)).toMatch(
    /cannot be used: [a-z ]+\. Correct/i,
  );
});
