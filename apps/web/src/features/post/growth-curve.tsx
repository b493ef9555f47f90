import type { CurvePoint } from "@businesspro/contracts/results-outputs";
import { useQuery } from "@tanstack/react-query";
import { useFormat } from "../../lib/format.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { postTexts } from "./texts.ts";

const WIDTH = 320;
const HEIGHT = 96;
/** A line through fewer tells nothing. */
const FEWEST = 3;

type Reading = { at: Date; value: number };
type GrowthCurveProps = { targetId: string; publishedAt: string | null; timeZone: string };

/** How a post was found over time. The sentence below says the same as the drawing. */
export function GrowthCurve({ targetId, publishedAt, timeZone }: GrowthCurveProps) {
  const { growth: texts } = useTexts(postTexts);
  const format = useFormat();
  const curve = useQuery(trpc.results.curve.queryOptions({ targetId }));
  const name = curve.data?.some((point) => point.reach !== null) ? "reach" : "impressions";
  const readings = readingsOf(curve.data ?? [], name, publishedAt);
  const [last, half] = [readings.at(-1), halfOf(readings)];
  if (readings.length < FEWEST || !last || !half || last.value === 0) return null;
  return (
    <figure className="grid gap-2">
      <figcaption className="font-semibold">{texts[name]}</figcaption>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="h-24 w-full overflow-visible border-b border-line"
      >
        <path
          d={pathOf(readings)}
          fill="none"
          stroke="currentColor"
          strokeWidth="2.5"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <p className="text-sm text-ink-soft">
        {texts.half(format.number(half.value), format.number(last.value), format.moment(half.at, timeZone))}
      </p>
    </figure>
  );
}

/** From nothing at the moment when it went out. */
function readingsOf(
  points: readonly CurvePoint[],
  name: "reach" | "impressions",
  publishedAt: string | null,
): Reading[] {
  const readings = points.flatMap((point) => {
    const value = point[name];
    return value === null ? [] : [{ at: new Date(point.at), value }];
  });
  return publishedAt === null ? readings : [{ at: new Date(publishedAt), value: 0 }, ...readings];
}

function halfOf(readings: readonly Reading[]): Reading | undefined {
  const last = readings.at(-1);
  return last && readings.find(({ value }) => value * 2 >= last.value);
}

function pathOf(readings: readonly Reading[]): string {
  const [first, last] = [readings[0], readings.at(-1)];
  if (!first || !last) return "";
  const span = last.at.getTime() - first.at.getTime() || 1;
  const most = Math.max(...readings.map(({ value }) => value)) || 1;
  return readings
    .map(({ at, value }, index) => {
      const x = ((at.getTime() - first.at.getTime()) / span) * WIDTH;
      return `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${(HEIGHT - (value / most) * HEIGHT).toFixed(1)}`;
    })
    .join(" ");
}
