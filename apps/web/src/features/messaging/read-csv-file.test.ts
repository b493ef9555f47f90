import { expect, test } from "vitest";
import { readCsvFile } from "./read-csv-file.ts";

const text = "नाम,फ़ोन\nआशा,9876543210\n";

test.each([
  ["UTF-8", new TextEncoder().encode(text)],
  ["UTF-8 with its mark", new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)])],
  ["UTF-16 as Excel saves it", new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"))],
])("reads %s", async (_, bytes) => {
  expect(await readCsvFile(new Blob([bytes]))).toBe(text);
});

test("reads the letters of old Windows", async () => {
  expect(await readCsvFile(new Blob([new Uint8Array([0x43, 0x61, 0x66, 0xe9])]))).toBe("Café");
});

test("a workbook is not text, and a huge file is not read", async () => {
  expect(await readCsvFile(new Blob([new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00])]))).toBe("notText");
  expect(await readCsvFile(new Blob(["x".repeat(700_001)]))).toBe("tooLarge");
});
