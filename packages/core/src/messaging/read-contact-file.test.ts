import { expect, test } from "vitest";
import { DomainError } from "../domain-error.ts";
import { readContactFile } from "./read-contact-file.ts";

const row = (line: number, phone: string, name: string, more: object = {}) => ({
  line,
  phone,
  name,
  labels: [],
  consent: null,
  ...more,
});
const keyOf = (text: string) => {
  try {
    readContactFile(text);
    return null;
  } catch (error) {
    return error instanceof DomainError ? error.key : error;
  }
};

test("columns are found by their names, in any order", () => {
  expect(readContactFile("Name,Mobile No.,Tags\nAsha,98765 43210,vip|tea\n")).toEqual([
    row(2, "98765 43210", "Asha", { labels: ["vip", "tea"] }),
  ]);
});

test("a spreadsheet's mark, semicolons and quotes are understood", () => {
  expect(readContactFile('\uFEFFphone;name\r\n9876543210;"Rao; Asha ""A"""\r\n')).toEqual([
    row(2, "9876543210", 'Rao; Asha "A"'),
  ]);
});

test("Hindi headers are understood, however their letters are composed", () => {
  const header = "नाम,फ़ोन नंबर,सहमति".normalize("NFD");
  expect(readContactFile(`${header}\nआशा,9876543210,हाँ भेजिए`)).toEqual([
    row(2, "9876543210", "आशा", { consent: "हाँ भेजिए" }),
  ]);
});

test("lines are counted as a spreadsheet shows them, empty rows and short ones included", () => {
  const rows = readContactFile("phone\tname\n\n9876543210\n\t\n98\tRavi\textra");
  expect(rows).toEqual([row(3, "9876543210", ""), row(5, "98", "Ravi")]);
});

test.each([
  ["", "import-empty"],
  ["phone,name\n", "import-empty"],
  ["name,city\nAsha,Pune\n", "import-no-phone-column"],
  ['phone,name\n9876543210,"Asha', "import-unreadable"],
  [`phone\n${"9876543210\n".repeat(5001)}`, "import-too-many-rows"],
])("%# is refused with a reason", (text, key) => {
  expect(keyOf(text)).toBe(key);
});
