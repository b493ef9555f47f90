type SampleTexts = { sampleName: string; sampleHead: readonly string[]; sampleRow: readonly string[] };

/** Spreadsheets take a file for UTF-8 only when it begins with this mark. */
const MARK = "\ufeff";

/** Hands the owner a file with the right columns to fill in. */
export function downloadSample({ sampleName, sampleHead, sampleRow }: SampleTexts): void {
  const text = `${MARK}${[sampleHead, sampleRow].map((row) => row.join(",")).join("\r\n")}\r\n`;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  link.download = sampleName;
  link.click();
  URL.revokeObjectURL(link.href);
}
