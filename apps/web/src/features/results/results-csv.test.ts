import type { PostResult } from "@businesspro/contracts/results-outputs";
import { toCsv } from "@businesspro/ui/csv-file";
import { expect, test } from "vitest";
import common from "../../texts/common.en.ts";
import { resultsCsv } from "./results-csv.ts";
import en from "./texts.en.ts";
import hi from "./texts.hi.ts";

const post: PostResult = {
  id: "1",
  groupId: "2",
  platform: "facebook",
  accountName: "Ravi's, Indore",
  caption: 'Hot "jalebi"\nfrom five',
  publishedAt: "2026-11-25T11:30:00.000Z",
  postUrl: "https://example.com/1",
  impressions: 1200,
  reach: 800,
  likes: 0,
  comments: 2,
  shares: 1,
  saves: null,
  clicks: null,
  engagementRate: 0.38,
  peakEngagementTime: null,
};
const lines = (posts: PostResult[], texts = en) =>
  resultsCsv({ posts, timeZone: "Asia/Kolkata", texts, platforms: common.platforms }).split("\r\n");

test("has the figures of the page, and its words where there are none", () => {
  const [header = "", row = ""] = lines([post]);
  expect(header).toBe(
    "\uFEFFPublished (Asia/Kolkata),Network,Account,Text,Link,People reached,Views,Likes,Comments,Shares,Saves,Clicks,Reactions for each 100 people,Hour with most reactions",
  );
  expect(row).toBe(
    '2026-11-25 17:00,Facebook,"Ravi\'s, Indore","Hot ""jalebi""\nfrom five",https://example.com/1,800,1200,0,2,1,Not provided,Not provided,0.38,Not provided',
  );
  expect(lines([post], hi)[1]).toContain("नहीं बताया गया");
});

test("nothing in it is run as a formula", () => {
  for (const caption of ["=1+1", "+91", "-5 %", "@shop"])
    expect(lines([{ ...post, caption }])[1]).toContain(`,'${caption},`);
  expect(toCsv([["-12"]])).toContain("-12");
  expect(toCsv([["-12"]])).not.toContain("'");
});
