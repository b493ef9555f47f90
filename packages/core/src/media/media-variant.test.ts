import fc from "fast-check";
import { expect, test } from "vitest";
import { nameRendering, parseRendering } from "./media-variant.ts";

test("a rendering is read back from its name", () => {
  const plain = { platform: "instagram", type: "story", crop: null } as const;
  expect(nameRendering(plain)).toBe("instagram-story");
  expect(parseRendering("instagram-story")).toEqual(plain);
  const cropped = { ...plain, type: "post", crop: { x: 0, y: 0.125, width: 1, height: 0.75 } } as const;
  expect(nameRendering(cropped)).toBe("instagram-post-c0-1250-10000-7500");
  expect(parseRendering(nameRendering(cropped))).toEqual(cropped);
});

test.each([
  "",
  "instagram",
  "myspace-post",
  "instagram-post-c0-0-0-0",
  "instagram-post-c5000-0-6000-100",
  "../x-post",
])("%j names no rendering", (name) => expect(parseRendering(name)).toBeNull());

test("every part that the owner can choose has a name that is read back", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, share, share, (x, y, width, height) => {
      const rendering = { platform: "facebook", type: "post", crop: { x, y, width, height } } as const;
      expect(parseRendering(nameRendering(rendering))).not.toBeNull();
    }),
    { examples: [[0.33335, 1, 0.66665, 1]] },
  );
});
