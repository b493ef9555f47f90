import { IMPORT_MAX_ROWS } from "@businesspro/contracts/messaging";
import type { ImportResult } from "@businesspro/contracts/messaging-outputs";
import { Notice } from "@businesspro/ui/badge";
import { Button, buttonClass } from "@businesspro/ui/button";
import { Card, EmptyState, Skeleton } from "@businesspro/ui/card";
import { Icon } from "@businesspro/ui/icon";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleAlert as AlertIcon, FileUp as FileIcon } from "lucide";
import { useState } from "react";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useFormat } from "../../lib/format.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { grantOf, startConsent } from "./consent-draft.ts";
import { FileChoice } from "./file-choice.tsx";
import { ImportForm } from "./import-form.tsx";
import { ImportRows } from "./import-rows.tsx";
import { peopleTexts } from "./people-texts.ts";
import { type CsvFault, readCsvFile } from "./read-csv-file.ts";
import { downloadSample } from "./sample-file.ts";
import { SubPage } from "./sub-page.tsx";

/** A list of people from a file: looked through first, then said how they agreed, only then written. */
export function ImportPage() {
  const texts = useTexts(peopleTexts);
  const format = useFormat();
  const { organization } = useSession();
  const [file, setFile] = useState<{ name: string; text: string } | null>(null);
  const [fault, setFault] = useState<CsvFault | null>(null);
  const [result, setResult] = useState<ImportResult | null>(null);
  const preview = useMutation(trpc.contacts.previewImport.mutationOptions());
  const wording = texts.consent.wordingDefault(organization.name);

  async function look(chosen: File): Promise<void> {
    const text = await readCsvFile(chosen);
    preview.reset();
    if (text === "notText" || text === "tooLarge") {
      setFile(null);
      setFault(text);
      return;
    }
    setFault(null);
    setFile({ name: chosen.name, text });
    preview.mutate({
      text,
      consent: grantOf(startConsent(wording, organization.timeZone), organization.timeZone),
      labels: [],
    });
  }

  if (result) return <ImportDone result={result} />;
  const found = preview.data;
  return (
    <SubPage
      back={{ to: "/whatsapp/people", label: texts.file.back }}
      title={texts.file.title}
      lead={texts.file.lead}
    >
      <div className="grid gap-2">
        <FileChoice
          icon={FileIcon}
          label={file ? texts.file.other : texts.file.choose}
          hint={file ? file.name : texts.file.chooseHint(format.number(IMPORT_MAX_ROWS))}
          accept=".csv,text/csv,text/plain"
          onFile={(chosen) => void look(chosen)}
        />
        {!file && (
          <Button
            variant="quiet"
            size="sm"
            className="justify-self-start"
            onClick={() => downloadSample(texts.file)}
          >
            {texts.file.sample}
          </Button>
        )}
      </div>
      <div aria-live="polite" className="grid gap-6 empty:hidden">
        {fault && <Notice tone="bad" icon={<Icon node={AlertIcon} />} title={texts.file[fault]} />}
        {preview.isPending && (
          <>
            <p className="sr-only">{texts.file.reading}</p>
            <Skeleton className="h-40 rounded-xl" />
          </>
        )}
        {preview.isError && <ProblemNotice error={preview.error} />}
        {found && <ImportRows preview={found} />}
      </div>
      {file && found && found.good > 0 && (
        <ImportForm key={file.text} text={file.text} good={found.good} wording={wording} onDone={setResult} />
      )}
    </SubPage>
  );
}

function ImportDone({ result }: { result: ImportResult }) {
  const texts = useTexts(peopleTexts);
  const format = useFormat();
  const { imported, bad } = result;
  return (
    <SubPage back={{ to: "/whatsapp/people", label: texts.file.back }} title={texts.file.doneTitle}>
      <EmptyState
        title={texts.file.done(format.number(imported), imported === 1)}
        action={
          <Link to="/whatsapp/people" className={buttonClass()}>
            {texts.file.toPeople}
          </Link>
        }
      >
        {bad.length > 0 && texts.file.left(format.number(bad.length), bad.length === 1)}
      </EmptyState>
      {bad.length > 0 && (
        <Card className="p-4 sm:p-5">
          <ImportRows preview={{ rows: imported + bad.length, good: 0, sample: [], bad }} />
        </Card>
      )}
    </SubPage>
  );
}
