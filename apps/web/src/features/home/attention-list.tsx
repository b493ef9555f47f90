import type { ContentListItem, Home } from "@businesspro/contracts/outputs";
import { Card, Section } from "@businesspro/ui/card";
import { lazy, Suspense } from "react";
import { PostRow } from "../../components/post-row.tsx";
import { useTexts } from "../../lib/texts.ts";
import { homeTexts } from "./texts.ts";

const ThreatList = lazy(() => import("./threat-list.tsx"));

type AttentionListProps = { threats: Home["threats"]; posts: ContentListItem[]; timeZone: string };

/**
 * Accounts that threaten the next posts, then failed, missed and unanswered posts: first on the page for as long as
 * there are any.
 */
export function AttentionList({ threats, posts, timeZone }: AttentionListProps) {
  const { attention } = useTexts(homeTexts);
  if (threats.length + posts.length === 0) return null;
  return (
    <Section title={attention.title}>
      <Card className="border-bad/35 p-1.5">
        <ul>
          {threats.length > 0 && (
            <Suspense>
              <ThreatList threats={threats} timeZone={timeZone} />
            </Suspense>
          )}
          {posts.map((post) => (
            <li key={post.groupId} className="border-line not-first:border-t">
              <PostRow post={post} timeZone={timeZone} />
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
