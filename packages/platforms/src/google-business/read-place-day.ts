import { z } from "zod";
import type { AccountAccess, AccountDay, DayMetrics } from "../contract.ts";
import type { GoogleCtx } from "./google-ctx.ts";

const VIEWS = [
  "BUSINESS_IMPRESSIONS_DESKTOP_MAPS",
  "BUSINESS_IMPRESSIONS_DESKTOP_SEARCH",
  "BUSINESS_IMPRESSIONS_MOBILE_MAPS",
  "BUSINESS_IMPRESSIONS_MOBILE_SEARCH",
];
const CLICKS = ["WEBSITE_CLICKS", "CALL_CLICKS", "BUSINESS_DIRECTION_REQUESTS"];
/** Google goes on counting a day for some days; after that a missing number says that there was nothing. */
const SETTLED_MS = 4 * 86_400_000;

/** Whole numbers come as texts. */
const seriesSchema = z.object({
  multiDailyMetricTimeSeries: z
    .array(
      z.object({
        dailyMetricTimeSeries: z.array(
          z.object({
            dailyMetric: z.string(),
            timeSeries: z.object({
              datedValues: z.array(z.object({ value: z.coerce.number().optional() })).default([]),
            }),
          }),
        ),
      }),
    )
    .default([]),
});

/** What a place brought on one day, in search and on the map. */
export async function readPlaceDay(
  { client, hosts, now }: GoogleCtx,
  access: AccountAccess,
  { date, until }: AccountDay,
): Promise<DayMetrics> {
  const answer = await client.call({
    purpose: "read",
    method: "GET",
    url: `${hosts.performance}/v1/${placeOf(access)}:fetchMultiDailyMetricsTimeSeries`,
    query: [
      ...[...VIEWS, ...CLICKS].map((metric): [string, string] => ["dailyMetrics", metric]),
      ...["startDate", "endDate"].flatMap((end) => dateParameters(end, date)),
    ],
    accessToken: access.accessToken,
    schema: seriesSchema,
    signal: access.signal,
  });
  const counted = new Map<string, number>();
  for (const { dailyMetric, timeSeries } of answer.multiDailyMetricTimeSeries.flatMap(
    (series) => series.dailyMetricTimeSeries,
  )) {
    const value = timeSeries.datedValues[0]?.value;
    if (value !== undefined) counted.set(dailyMetric, value);
  }
  const isSettled = now().getTime() - until.getTime() > SETTLED_MS;
  const sum = (metrics: string[]) => {
    const values = metrics.flatMap((metric) => counted.get(metric) ?? []);
    return values.length > 0 || isSettled ? values.reduce((total, value) => total + value, 0) : null;
  };
  return { impressions: sum(VIEWS), reach: null, interactions: null, clicks: sum(CLICKS) };
}

/** Figures know a place without the account that holds it. */
function placeOf({ accountId }: AccountAccess): string {
  return accountId.slice(accountId.indexOf("locations/"));
}

function dateParameters(end: string, date: string): [string, string][] {
  const [year, month, day] = date.split("-").map((part) => String(Number(part)));
  return Object.entries({ year, month, day }).map(([part, value = ""]) => [
    `dailyRange.${end}.${part}`,
    value,
  ]);
}
