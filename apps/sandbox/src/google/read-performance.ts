import { dayEngagement } from "../engagement/day-engagement.ts";
import type { Json, JsonObject } from "../graph/json.ts";
import type { Account } from "../store/accounts.ts";
import type { PlaceCall } from "./google-call.ts";
import { invalidArgument } from "./google-errors.ts";

const DAY = 86_400_000;
/** What is counted, as a share of a day's visitors. */
const METRICS: Record<string, number> = {
  BUSINESS_IMPRESSIONS_DESKTOP_MAPS: 0.08,
  BUSINESS_IMPRESSIONS_DESKTOP_SEARCH: 0.16,
  BUSINESS_IMPRESSIONS_MOBILE_MAPS: 0.34,
  BUSINESS_IMPRESSIONS_MOBILE_SEARCH: 0.42,
  BUSINESS_CONVERSATIONS: 0.01,
  BUSINESS_DIRECTION_REQUESTS: 0.06,
  CALL_CLICKS: 0.04,
  WEBSITE_CLICKS: 0.05,
  BUSINESS_BOOKINGS: 0,
  BUSINESS_FOOD_ORDERS: 0,
  BUSINESS_FOOD_MENU_CLICKS: 0.02,
};

/** GET /v1/{location}:fetchMultiDailyMetricsTimeSeries. Days are settled after two; younger ones have no value yet. */
export function readPerformance({ ctx, place, query }: PlaceCall): JsonObject {
  const metrics = query.getAll("dailyMetrics");
  if (metrics.length === 0) throw invalidArgument("At least one daily metric is required.");
  const unknown = metrics.find((metric) => !Object.hasOwn(METRICS, metric));
  if (unknown !== undefined)
    throw invalidArgument(`Invalid value at 'daily_metrics' (type.googleapis.com/DailyMetric), "${unknown}"`);
  const days = daysOf(query);
  const settled = ctx.now().getTime() - 2 * DAY;
  const series = metrics.map((dailyMetric) => ({
    dailyMetric,
    timeSeries: { datedValues: days.map((day) => datedValue(place, dailyMetric, day, settled)) },
  }));
  return { multiDailyMetricTimeSeries: [{ dailyMetricTimeSeries: series }] };
}

function daysOf(query: URLSearchParams): number[] {
  const read = (end: "startDate" | "endDate"): number => {
    const part = (name: string) => Number(query.get(`dailyRange.${end}.${name}`) ?? Number.NaN);
    const at = Date.UTC(part("year"), part("month") - 1, part("day"));
    if (Number.isNaN(at)) throw invalidArgument(`Invalid daily_range.${end}.`);
    return at;
  };
  const [start, end] = [read("startDate"), read("endDate")];
  if (end < start || end - start > 550 * DAY) throw invalidArgument("Invalid daily_range.");
  return Array.from({ length: (end - start) / DAY + 1 }, (_, index) => start + index * DAY);
}

/** Whole numbers are texts, as everywhere in Google's JSON; what was not counted is absent. */
function datedValue(place: Account, metric: string, day: number, settled: number): Json {
  const at = new Date(day);
  const date = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
  if (day > settled) return { date };
  const { reach } = dayEngagement(place, day, day + DAY, new Date(day + DAY));
  const count = Math.floor(reach * (METRICS[metric] ?? 0));
  return count === 0 ? { date } : { date, value: String(count) };
}
