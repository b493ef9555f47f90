import type { ImportPreview } from "@businesspro/contracts/messaging-outputs";
import { Notice } from "@businesspro/ui/badge";
import { Button } from "@businesspro/ui/button";
import { Card, Section } from "@businesspro/ui/card";
import { Icon } from "@businesspro/ui/icon";
import { CircleAlert as AlertIcon, CircleCheck as DoneIcon } from "lucide";
import { useState } from "react";
import { useFormat } from "../../lib/format.ts";
import { useTexts } from "../../lib/texts.ts";
import { commonTexts } from "../../texts/common.ts";
import { peopleTexts } from "./people-texts.ts";
import { phoneText } from "./phone-text.ts";

const SHOWN_AT_FIRST = 10;
const SHOWN_MORE = 100;

/** What a file holds: who can be added, and each row that cannot, with its reason. */
export function ImportRows({ preview }: { preview: ImportPreview }) {
  const { file: texts } = useTexts(peopleTexts);
  const common = useTexts(commonTexts);
  const format = useFormat();
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const { good, bad, sample } = preview;
  return (
    <>
      {good > 0 && (
        <Notice
          tone="good"
          icon={<Icon node={DoneIcon} />}
          title={texts.ready(format.number(good), good === 1)}
        >
          {bad.length === 0 ? texts.allGood : texts.nothingYet}
        </Notice>
      )}
      {bad.length > 0 && (
        <Section title={texts.bad(format.number(bad.length), bad.length === 1)}>
          <p className="-mt-2 text-ink-soft">{good > 0 ? texts.badHint : texts.noneReady}</p>
          <Card className="overflow-hidden">
            <ul>
              {bad.slice(0, shown).map((row) => (
                <li key={row.line} className="flex gap-3 border-line p-3.5 not-first:border-t">
                  <span className="mt-0.5 text-bad">
                    <Icon node={AlertIcon} className="size-5" />
                  </span>
                  <span className="grid min-w-0 flex-1">
                    <span className="font-semibold">{texts.problems[row.problem]}</span>
                    <span className="text-sm break-words text-ink-soft">
                      {[texts.row(format.number(row.line)), row.name, phoneText(row.phone)]
                        .filter(Boolean)
                        .join(", ")}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          </Card>
          {bad.length > shown && (
            <Button
              variant="secondary"
              className="justify-self-center"
              onClick={() => setShown((count) => count + SHOWN_MORE)}
            >
              {common.showMore}
            </Button>
          )}
        </Section>
      )}
      {sample.length > 0 && (
        <Section title={texts.firstRows}>
          <Card className="overflow-hidden">
            <ul>
              {sample.map((row) => (
                <li
                  key={row.line}
                  className="flex flex-wrap justify-between gap-x-4 border-line p-3.5 not-first:border-t"
                >
                  <span className="min-w-0 truncate font-semibold">{row.name}</span>
                  <span className="text-ink-soft tabular-nums">{phoneText(row.phone)}</span>
                </li>
              ))}
            </ul>
          </Card>
          {good > sample.length && (
            <p className="text-sm text-ink-soft">{texts.more(format.number(good - sample.length))}</p>
          )}
        </Section>
      )}
    </>
  );
}
