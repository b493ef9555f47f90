import type { ContentGroup } from "@businesspro/contracts/outputs";
import { Card, Section } from "@businesspro/ui/card";
import { Icon } from "@businesspro/ui/icon";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ArrowLeft as BackIcon } from "lucide";
import { ContentStatusBadge } from "../../components/status-badge.tsx";
import { useFormat } from "../../lib/format.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { BestTimeSwitch } from "./best-time-switch.tsx";
import { PostActions } from "./post-actions.tsx";
import { PostPreview } from "./post-preview.tsx";
import { TargetCard } from "./target-card.tsx";
import { postTexts } from "./texts.ts";

/** When it goes or went out, always with the name of the zone. */
function PostMoment({ group, timeZone }: { group: ContentGroup; timeZone: string }) {
  const texts = useTexts(postTexts);
  const format = useFormat();
  const instant = group.publishedAt ?? group.scheduledFor;
  if (!instant) return <>{texts.draft}</>;
  return <>{format.moment(new Date(instant), timeZone)}</>;
}

export function PostPage({ groupId }: { groupId: string }) {
  const texts = useTexts(postTexts);
  const format = useFormat();
  const { organization } = useSession();
  const { data: group } = useSuspenseQuery(trpc.content.get.queryOptions({ groupId }));
  const timeZone = group.timeZone ?? organization.timeZone;
  const targets = group.versions.flatMap((version) => version.targets);
  const instant = group.publishedAt ?? group.scheduledFor;
  return (
    <div className="mx-auto grid w-full max-w-6xl gap-6 px-4 pt-3 sm:px-6 lg:px-10 lg:pt-7">
      <header className="grid gap-3">
        <Link
          to="/posts"
          className="flex min-h-11 items-center gap-2 justify-self-start font-semibold text-accent-ink"
        >
          <Icon node={BackIcon} className="size-5" />
          {texts.actions.back}
        </Link>
        <div className="grid gap-2" aria-live="polite">
          <span className="justify-self-start">
            <ContentStatusBadge status={group.status} />
          </span>
          <h1 className="text-2xl font-extrabold">
            <PostMoment group={group} timeZone={timeZone} />
          </h1>
        </div>
        {instant && <p className="text-ink-soft">{format.zoneLong(new Date(instant), timeZone)}</p>}
        {group.status === "scheduled" && group.wallTime && (
          <BestTimeSwitch group={group} chosen={group.wallTime} timeZone={timeZone} />
        )}
        <PostActions group={group} timeZone={timeZone} />
      </header>
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem] xl:grid-cols-[minmax(0,1fr)_25rem]">
        <Section title={texts.targets}>
          {targets.length === 0 && <Card className="p-5 text-ink-soft">{texts.noTargets}</Card>}
          {targets.map((target) => (
            <TargetCard key={target.id} target={target} timeZone={timeZone} />
          ))}
        </Section>
        <PostPreview group={group} />
      </div>
    </div>
  );
}
