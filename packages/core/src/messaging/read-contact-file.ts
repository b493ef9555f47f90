import { IMPORT_MAX_ROWS } from "@businesspro/contracts/messaging";
import { CsvError, parse } from "csv-parse/sync";
import { DomainError } from "../domain-error.ts";

export type FileRow = {
  /** As a spreadsheet numbers them: the header is line 1. */
  line: number;
  phone: string;
  name: string;
  labels: string[];
  /** The words she agreed to; null: the file has no such column. */
  consent: string | null;
};

type Column = "phone" | "name" | "labels" | "consent";
/** Headers as people write them, without case, spaces and signs. */
const HEADERS: Record<Column, readonly string[]> = {
  phone: [
    ..."phone,phoneno,phonenumber,mobile,mobileno,mobilenumber,number,whatsapp,whatsappno,whatsappnumber".split(
      ",",
    ),
    ..."contact,contactno,contactnumber,tel,telephone,cell".split(","),
    ..."फ़ोन,फोन,फ़ोननंबर,फोननंबर,मोबाइल,मोबाइलनंबर,नंबर,व्हाट्सएप,व्हाट्सऐप,वॉट्सऐप,व्हाट्सएपनंबर,संपर्क".split(","),
  ],
  name: "name,fullname,firstname,customer,customername,contactname,नाम,पूरानाम,ग्राहक,ग्राहककानाम".split(","),
  labels: "labels,label,tags,tag,group,groups,category,लेबल,टैग,समूह,ग्रुप".split(","),
  consent: "consent,optin,permission,agreed,wording,सहमति,अनुमति,मंज़ूरी,मंजूरी,इजाज़त,इजाजत".split(","),
};

/**
 * The rows of a file with people, whichever sign separates its columns and in whichever order they stand.
 *
 * @throws DomainError INVALID when it is empty, too long, cannot be read or names no column of numbers
 */
export function readContactFile(text: string): FileRow[] {
  const rows = parseRows(text);
  const [header, ...people] = rows;
  if (!header || people.length === 0) throw new DomainError("INVALID", "import-empty", { field: "text" });
  const columns = findColumns(header.record);
  if (columns.phone === undefined)
    throw new DomainError("INVALID", "import-no-phone-column", { field: "text" });
  if (people.length > IMPORT_MAX_ROWS)
    throw new DomainError("INVALID", "import-too-many-rows", {
      parameters: { max: IMPORT_MAX_ROWS },
      field: "text",
    });
  return people.map(({ record, line }) => {
    const cell = (column: Column) => record[columns[column] ?? -1]?.trim() ?? "";
    return {
      line,
      phone: cell("phone").slice(0, 40),
      name: cell("name").slice(0, 100),
      labels: cell("labels")
        .split(/[,;|]/)
        .map((label) => label.trim().slice(0, 40))
        .filter((label) => label !== "")
        .slice(0, 20),
      consent: columns.consent === undefined ? null : cell("consent").slice(0, 500),
    };
  });
}

function parseRows(text: string): { record: string[]; line: number }[] {
  const firstLine = /^\uFEFF?(.*)/.exec(text)?.[1] ?? "";
  const counted = [",", ";", "\t"].map((sign) => ({ sign, times: firstLine.split(sign).length }));
  const delimiter = counted.toSorted((a, b) => b.times - a.times)[0]?.sign ?? ",";
  try {
    const parsed = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
      skipRecordsWithEmptyValues: true,
    }) as unknown as { record: string[]; info: { lines: number; records: number } }[];
    return parsed.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === "number" ? error.lines : 1;
    throw new DomainError("INVALID", "import-unreadable", { parameters: { line }, field: "text" });
  }
}

function findColumns(header: readonly string[]): Partial<Record<Column, number>> {
  const plain = header.map((cell) =>
    cell
      .normalize("NFC")
      .toLowerCase()
      .replace(/[\s._\-/()]+/g, ""),
  );
  const columns: Partial<Record<Column, number>> = {};
  for (const column of Object.keys(HEADERS) as Column[]) {
    const names = HEADERS[column].map((name) => name.normalize("NFC"));
    const place = plain.findIndex((cell) => names.includes(cell));
    if (place >= 0) columns[column] = place;
  }
  return columns;
}
