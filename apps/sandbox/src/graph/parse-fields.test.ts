import { describe, expect, it } from "vitest";
import { parseFields } from "./parse-fields.ts";

const plain = (name: string) => ({ name, modifiers: {}, fields: null });

describe("parseFields", () => {
  it("reads names, braces and modifiers", () => {
    expect(parseFields("id, name")).toEqual([plain("id"), plain("name")]);
    expect(parseFields("attachments.limit(1){media_type,target{id}}")).toEqual([
      {
        name: "attachments",
        modifiers: { limit: "1" },
        fields: [plain("media_type"), { name: "target", modifiers: {}, fields: [plain("id")] }],
      },
    ]);
    expect(parseFields("comments.summary(total_count).limit(0),shares")).toEqual([
      { name: "comments", modifiers: { summary: "total_count", limit: "0" }, fields: null },
      plain("shares"),
    ]);
  });

  it("reads nothing as nothing", () => {
    expect(parseFields(" ")).toEqual([]);
  });

  it.each(["id,", "{id}", "a{b", "a{}", "a.b", "a.b(", "id}", "a b"])("refuses %s as Graph does", (text) => {
    expect(() => parseFields(text)).toThrow(
      expect.objectContaining({ detail: expect.objectContaining({ code: 2500 }) }),
    );
  });
});
