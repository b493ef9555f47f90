import type { ContentListItem, Home } from "@businesspro/contracts/outputs";
import { Card, EmptyState, Section } from "@businesspro/ui/card";
import { Icon } from "@businesspro/ui/icon";
import { PlatformIcon } from "@businesspro/ui/platform-icon";
import { Link } from "@tanstack/react-router";
import { Clock as ClockIcon } from "lucide";
import { PostPicture } from "../../components/post-picture.tsx";
import { PostStatus } from "../../components/post-row.tsx";
import { SandboxBadge } from "../../components/sandbox-badge.tsx";
import { useFormat } from "../../lib/format.ts";
import { useTexts } from "../../lib/texts.ts";
import { commonTexts } from "../../texts/common.ts";
import { homeTexts } from "./texts.ts";

type Timing = { timeZone: string; now: Date };

function NextCard({ post, timeZone, now }: Timing & { post: ContentListItem }) {
  const texts = useTexts(homeTexts);
  const common = useTexts(commonTexts);
  const format = useFormat();
  const at = post.scheduledFor ? new Date(post.scheduledFor) : null;
  return (
    <Link to="/posts/$groupId" params={{ groupId: post.groupId }} className="group block rounded-xl">
      <Card className="grid overflow-hidden transition-shadow group-hover:shadow-lift sm:grid-cols-[13rem_1fr]">
        <PostPicture
          roomy
          url={post.thumbnailUrl}
          caption={post.caption}
          className="aspect-16/9 w-full sm:aspect-auto sm:h-full sm:min-h-44"
        />
        <span className="grid content-center gap-3 p-4 sm:p-5">
          <span className="flex flex-wrap items-center gap-2" aria-live="polite">
            <PostStatus post={post} />
            {post.sandbox && <SandboxBadge />}
          </span>
          {at && (
            <span className="grid">
              <time dateTime={at.toISOString()} className="text-lg leading-snug font-bold">
                {format.moment(at, post.timeZone ?? timeZone, now)}
              </time>
              <span className="flex items-center gap-1.5 text-sm text-ink-soft">
                <Icon node={ClockIcon} className="size-4" />
                {at > now ? format.fromNow(at, now) : texts.next.now}
              </span>
            </span>
          )}
          <span className="line-clamp-2 text-ink-soft">{post.caption || common.noCaption}</span>
          <span className="flex gap-2">
            {post.platforms.map((platform) => (
              <span key={platform} className="flex items-center gap-1.5 text-sm font-medium text-ink-soft">
                <PlatformIcon platform={platform} />
                {common.platforms[platform]}
              </span>
            ))}
          </span>
        </span>
      </Card>
    </Link>
  );
}

export function NextPost({ home, ...timing }: Timing & { home: Home }) {
  const { next } = useTexts(homeTexts);
  const format = useFormat();
  const isFirst = home.monthlyContent.used === 0 && home.recent.length === 0;
  return (
    <Section
      title={next.title}
      aside={
        home.upcomingCount > 1 && (
          <Link
            to="/posts"
            search={{ show: "planned" }}
            className="-mx-2 px-2 py-2.5 font-semibold text-accent-ink underline-offset-4 hover:underline"
          >
            {next.all(format.number(home.upcomingCount))}
          </Link>
        )
      }
    >
      {home.next ? (
        <NextCard post={home.next} {...timing} />
      ) : (
        <EmptyState title={isFirst ? next.firstTitle : next.none}>
          {isFirst ? next.firstBody : next.noneBody}
        </EmptyState>
      )}
    </Section>
  );
}
