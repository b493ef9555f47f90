import { expect, test } from "vitest";
import { readCapped } from "./read-capped.ts";

test("a body of exactly the limit is taken, whole and in order", async () => {
  const body = new Blob(["ab", "cd"]).stream();
  expect(Buffer.from(await readCapped(body, 4)).toString()).toBe("abcd");
});

test("an endless body is left at the first byte too many", async () => {
  let sent = 0;
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 1024;
      controller.enqueue(new Uint8Array(1024));
    },
    cancel: () => {
      cancelled = true;
    },
  });
  await expect(readCapped(body, 3 * 1024 * 1024)).rejects.toMatchObject({
    key: "media-too-large",
    parameters: { maxMegabytes: 3 },
  });
  expect(cancelled).toBe(true);
  expect(sent).toBeLessThan(3 * 1024 * 1024 + 8192);
});

test("bytes at hand are measured too", async () => {
  await expect(readCapped(new Uint8Array(5), 4)).rejects.toMatchObject({ key: "media-too-large" });
});
