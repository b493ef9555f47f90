import type { ContentListItem } from "@businesspro/contracts/outputs";
import { Section } from "@businesspro/ui/card";
import { PlatformIcon } from "@businesspro/ui/platform-icon";
import { Link } from "@tanstack/react-router";
import { PostPicture } from "../../components/post-picture.tsx";
import { useFormat } from "../../lib/format.ts";
import { useTexts } from "../../lib/texts.ts";
import { commonTexts } from "../../texts/common.ts";
import { homeTexts } from "./texts.ts";

/** What went out, as pictures: the shop's own shelf. */
export function RecentPosts({ posts, timeZone }: { posts: ContentListItem[]; timeZone: string }) {
  const { recent } = useTexts(homeTexts);
  const common = useTexts(commonTexts);
  const format = useFormat();
  return (
    <Section
      title={recent.title}
      aside={
        posts.length > 0 && (
          <Link
            to="/posts"
            className="-mx-2 px-2 py-2.5 font-semibold text-accent-ink underline-offset-4 hover:underline"
          >
            {recent.all}
          </Link>
        )
      }
    >
      {posts.length === 0 ? (
        <p className="text-ink-soft">{recent.none}</p>
      ) : (
        <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
          {posts.map((post) => (
            <li key={post.groupId}>
              <Link
                to="/posts/$groupId"
                params={{ groupId: post.groupId }}
                className="group grid gap-2 rounded-lg"
              >
                <span className="relative block overflow-hidden rounded-lg">
                  <PostPicture
                    roomy
                    url={post.thumbnailUrl}
                    caption={post.caption}
                    className="aspect-square w-full rounded-lg transition-transform group-hover:scale-[1.03]"
                  />
                  <span className="absolute right-2 bottom-2 flex gap-1 rounded-full bg-raised p-1 shadow-card">
                    {post.platforms.map((platform) => (
                      <PlatformIcon key={platform} platform={platform} className="size-4.5" />
                    ))}
                  </span>
                </span>
                <span className="grid px-0.5">
                  <span className="truncate text-sm font-medium">{post.caption || common.noCaption}</span>
                  {post.publishedAt && (
                    <time dateTime={post.publishedAt} className="text-xs text-ink-faint">
                      {format.moment(new Date(post.publishedAt), post.timeZone ?? timeZone)}
                    </time>
                  )}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
