import type { ContentListItem } from "@businesspro/contracts/outputs";
import { PlatformIcon } from "@businesspro/ui/platform-icon";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../lib/format.ts";
import { useTexts } from "../lib/texts.ts";
import { commonTexts } from "../texts/common.ts";
import { PostPicture } from "./post-picture.tsx";
import { SandboxBadge } from "./sandbox-badge.tsx";
import { ContentStatusBadge, FaultyMediaBadge, TargetStatusBadge } from "./status-badge.tsx";

/** What an owner has to look at comes before the overall status. */
const URGENT = ["needs_review", "missed"] as const;

export function PostStatus({ post }: { post: ContentListItem }) {
  const urgent = URGENT.find((status) => post.targetCounts[status]);
  if (urgent) return <TargetStatusBadge status={urgent} />;
  return post.faultyMedia ? <FaultyMediaBadge /> : <ContentStatusBadge status={post.status} />;
}

/** One post in a list; the whole row is the link. */
export function PostRow({ post, timeZone }: { post: ContentListItem; timeZone: string }) {
  const common = useTexts(commonTexts);
  const format = useFormat();
  const at = post.publishedAt ?? post.scheduledFor;
  return (
    <Link
      to="/posts/$groupId"
      params={{ groupId: post.groupId }}
      className="flex gap-3 rounded-lg p-2.5 transition-colors hover:bg-sunken sm:gap-4"
    >
      <PostPicture url={post.thumbnailUrl} caption={post.caption} className="size-20 rounded-md" />
      <span className="grid min-w-0 flex-1 content-center gap-1.5">
        <span className="line-clamp-2 leading-snug font-medium">{post.caption || common.noCaption}</span>
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-ink-soft">
          <PostStatus post={post} />
          {at && <time dateTime={at}>{format.moment(new Date(at), post.timeZone ?? timeZone)}</time>}
          <span className="flex items-center gap-1.5">
            {post.platforms.map((platform) => (
              <span key={platform}>
                <PlatformIcon platform={platform} className="size-4.5" />
                <span className="sr-only">{common.platforms[platform]}</span>
              </span>
            ))}
            {post.sandbox && <SandboxBadge />}
          </span>
        </span>
      </span>
    </Link>
  );
}

export function PostRowSkeleton() {
  return (
    <div aria-hidden="true" className="flex gap-4 p-2.5">
      <div className="skeleton size-20" />
      <div className="grid flex-1 content-center gap-2.5">
        <div className="skeleton h-4 w-11/12" />
        <div className="skeleton h-4 w-7/12" />
        <div className="skeleton h-5 w-5/12" />
      </div>
    </div>
  );
}
