import { expect, it } from "vitest";
import { groupStatus } from "./group-status.ts";

it("names what still moves before what has ended", () => {
  expect(groupStatus(["published", "publishing"])).toBe("publishing");
  expect(groupStatus(["scheduled", "published"])).toBe("scheduled");
  expect(groupStatus(["draft", "draft"])).toBe("draft");
  expect(groupStatus(["published", "published"])).toBe("published");
  expect(groupStatus(["published", "failed"])).toBe("partially_published");
  expect(groupStatus(["failed", "draft"])).toBe("failed");
});
