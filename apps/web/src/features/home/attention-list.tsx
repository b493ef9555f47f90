import type { ContentListItem } from "@businesspro/contracts/outputs";
import { Card, Section } from "@businesspro/ui/card";
import { PostRow } from "../../components/post-row.tsx";
import { useTexts } from "../../lib/texts.ts";
import { homeTexts } from "./texts.ts";

/** Failed, missed and unanswered posts: first on the page for as long as there are any. */
export function AttentionList({ posts, timeZone }: { posts: ContentListItem[]; timeZone: string }) {
  const { attention } = useTexts(homeTexts);
  if (posts.length === 0) return null;
  return (
    <Section title={attention.title}>
      <Card className="border-bad/35 p-1.5">
        <ul>
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
