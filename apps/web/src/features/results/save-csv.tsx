import { Button } from "@businesspro/ui/button";
import { saveCsv } from "@businesspro/ui/csv-file";
import { Icon } from "@businesspro/ui/icon";
import { Download as DownloadIcon } from "lucide";

/** Saves what the page has already, as a file. */
export function SaveCsv({ file, name, label }: { file: () => string; name: string; label: string }) {
  return (
    <Button variant="secondary" onClick={() => saveCsv(file(), name)} className="justify-self-start">
      <Icon node={DownloadIcon} className="size-4.5" />
      {label}
    </Button>
  );
}
