import { partOf } from "@businesspro/contracts/crop";
import { fitToPlatform } from "@businesspro/contracts/fit-to-platform";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cropOfPercents, shapeOf, shapesFor } from "./crop-shapes.ts";

const names = (...of: Parameters<typeof shapesFor>) => shapesFor(...of).map(({ shape }) => shape);
const square = { width: 1000, height: 1000 };

test("only shapes that the network takes are offered, the picture's own first", () => {
  expect(names("instagram", "post", square)).toEqual(["own", "square", "upright", "classic", "wide"]);
  expect(names("instagram", "post", { width: 900, height: 1600 })[0]).toBe("square");
  expect(names("facebook", "post", { width: 900, height: 1600 })[0]).toBe("own");
  expect(names("instagram", "story", square)).toEqual(["own", "tall"]);
});

test("a crop finds its shape again", () => {
  const shapes = shapesFor("instagram", "post", { width: 1440, height: 1080 });
  const crop = { x: 0.125, y: 0, width: 0.75, height: 1 };
  expect(shapeOf(shapes, { width: 1440, height: 1080 }, crop).shape).toBe("square");
  expect(shapeOf(shapes, square, null).shape).toBe("own");
});

test("all of the picture is no crop", () => {
  expect(cropOfPercents({ x: 0, y: 0, width: 100, height: 100 })).toBeNull();
  expect(cropOfPercents({ x: 0.04, y: 0, width: 99.95, height: 100 })).toBeNull();
  expect(cropOfPercents({ x: 0, y: 0, width: 0, height: 0 })).toBeNull();
  expect(cropOfPercents({ x: -0.001, y: 25, width: 100.001, height: 50 })).toEqual({
    x: 0,
    y: 0.25,
    width: 1,
    height: 0.5,
  });
});

test("a part of an offered shape goes to Instagram without a border, whatever pixels it falls on", () => {
  const shape = fc.constantFrom(...shapesFor("instagram", "post", square));
  const side = fc.integer({ min: 320, max: 1440 });
  fc.assert(
    fc.property(shape, side, fc.double({ min: 0, max: 1, noNaN: true }), ({ ratio }, width, shift) => {
      const picture = { width: 1440, height: 1800 };
      const share = { width: width / picture.width, height: width / ratio / picture.height };
      fc.pre(share.height <= 1);
      const crop = { ...share, x: shift * (1 - share.width), y: shift * (1 - share.height) };
      const { left: _, top: __, ...part } = partOf(picture, crop);
      expect(fitToPlatform("instagram", "post", part)).toEqual(part);
    }),
  );
});
