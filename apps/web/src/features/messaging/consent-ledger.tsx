import type { ConsentEntry } from "@businesspro/contracts/messaging-outputs";
import { Card, Section } from "@businesspro/ui/card";
import clsx from "clsx";
import { useFormat } from "../../lib/format.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { peopleTexts } from "./people-texts.ts";

function EntryLines({ entry }: { entry: ConsentEntry }) {
  const texts = useTexts(peopleTexts);
  const format = useFormat();
  const { timeZone } = useSession().organization;
  const { person } = texts;
  const author =
    entry.recordedBy.type === "network"
      ? person.byPerson
      : entry.recordedBy.name && person.by(entry.recordedBy.name);
  return (
    <div className="grid min-w-0 gap-0.5">
      <p className="flex flex-wrap justify-between gap-x-4">
        <span className="font-semibold">
          {entry.state === "granted" ? person.ledgerGranted : person.ledgerWithdrawn}
        </span>
        <time dateTime={entry.at} className="text-sm text-ink-faint tabular-nums">
          {format.moment(new Date(entry.at), timeZone)}
        </time>
      </p>
      <p className="text-sm text-ink-soft">
        {[texts.methods[entry.method], author].filter(Boolean).join(", ")}
      </p>
      {entry.wording && <p className="text-sm">“{entry.wording}”</p>}
    </div>
  );
}

/** Every yes and every stop, with how, when and in which words. It is only ever added to. */
export function ConsentLedger({ ledger }: { ledger: readonly ConsentEntry[] }) {
  const { person } = useTexts(peopleTexts);
  return (
    <Section title={person.ledger}>
      {ledger.length === 0 ? (
        <p className="text-ink-soft">{person.ledgerEmpty}</p>
      ) : (
        <Card className="p-4 sm:p-5">
          <ol className="grid gap-4">
            {ledger.map((entry) => (
              <li key={entry.id} className="grid grid-cols-[0.75rem_minmax(0,1fr)] gap-3">
                <span
                  aria-hidden="true"
                  className={clsx(
                    "mt-2 size-2.5 rounded-full",
                    entry.state === "granted" ? "bg-good" : "bg-bad",
                  )}
                />
                <EntryLines entry={entry} />
              </li>
            ))}
          </ol>
        </Card>
      )}
    </Section>
  );
}
