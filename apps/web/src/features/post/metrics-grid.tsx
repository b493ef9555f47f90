import type { Metrics } from "@businesspro/contracts/outputs";
import { useFormat } from "../../lib/format.ts";
import { METRIC_NAMES } from "../../lib/metric-names.ts";
import { useTexts } from "../../lib/texts.ts";
import { postTexts } from "./texts.ts";

/** A figure that the network does not give is said to be missing; it is never a zero. */
export function MetricsGrid({ metrics, timeZone }: { metrics: Metrics | null; timeZone: string }) {
  const { metrics: texts } = useTexts(postTexts);
  const format = useFormat();
  return (
    <section className="grid gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="font-semibold">{texts.title}</h3>
        {metrics?.lastSyncedAt && (
          <p className="text-sm text-ink-faint">
            {texts.updated(format.moment(new Date(metrics.lastSyncedAt), timeZone))}
          </p>
        )}
      </div>
      {metrics ? (
        <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg bg-line sm:grid-cols-4">
          {METRIC_NAMES.map((name) => {
            const value = metrics[name];
            return (
              <div key={name} className="flex flex-col-reverse justify-end bg-surface p-3">
                <dt className="text-sm text-ink-soft">{texts[name]}</dt>
                <dd
                  className={
                    value === null ? "py-1 text-sm text-ink-faint italic" : "text-xl font-bold tabular-nums"
                  }
                >
                  {value === null ? texts.none : format.number(value)}
                </dd>
              </div>
            );
          })}
          <div aria-hidden="true" className="bg-surface" />
        </dl>
      ) : (
        <p className="text-sm text-ink-soft">{texts.pending}</p>
      )}
    </section>
  );
}
