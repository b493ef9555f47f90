import type { PostResult } from "@businesspro/contracts/results-outputs";
import { toCsv } from "@businesspro/ui/csv-file";
import { METRIC_NAMES } from "../../lib/metric-names.ts";
import { wallTimeAt } from "../../lib/zoned-time.ts";
import type { CommonTexts } from "../../texts/common.en.ts";
import type { ResultsTexts } from "./texts.en.ts";

type CsvInput = {
  posts: readonly PostResult[];
  timeZone: string;
  texts: ResultsTexts;
  platforms: CommonTexts["platforms"];
};

/** The posts of the page as a file that spreadsheets open: the same figures, and the same word where there is none. */
export function resultsCsv({ posts, timeZone, texts, platforms }: CsvInput): string {
  const { columns, names, none } = texts;
  const header = [
    columns.date(timeZone),
    columns.network,
    columns.account,
    columns.text,
    columns.link,
    ...METRIC_NAMES.map((name) => names[name]),
    names.engagementRate,
    columns.peak,
  ];
  const rows = posts.map((post) => [
    wallTimeAt(new Date(post.publishedAt), timeZone).replace("T", " "),
    platforms[post.platform],
    post.accountName,
    post.caption,
    post.postUrl ?? none,
    ...METRIC_NAMES.map((name) => String(post[name] ?? none)),
    String(post.engagementRate ?? none),
    post.peakEngagementTime ?? none,
  ]);
  return toCsv([header, ...rows]);
}
