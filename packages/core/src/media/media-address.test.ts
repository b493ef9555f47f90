import { expect, test } from "vitest";
import { mediaPath, parseMediaName } from "./media-address.ts";

const publicKey = "Zm9vYmFy-Zm9vYmFy_Zm9vYmFyZm9v";

test("an address is read back as it was made", () => {
  for (const variant of [null, "thumbnail", "instagram-post", "video"] as const) {
    expect(parseMediaName(mediaPath(publicKey, variant).slice("/media/".length))).toEqual({
      publicKey,
      variant,
    });
  }
});

test.each([
  "",
  "x.jpg",
  `${publicKey}`,
  `${publicKey}.png`,
  `${publicKey}.HUGE.jpg`,
  `${publicKey}.video.jpg`,
  `${publicKey}.thumbnail.mp4`,
  `../${publicKey}.jpg`,
  `${publicKey}.jpg/..`,
])("%j is no picture of ours", (name) => {
  expect(parseMediaName(name)).toBeNull();
});
