import type { ContentGroup } from "@businesspro/contracts/outputs";
import { Section } from "@businesspro/ui/card";
import { SegmentedControl } from "@businesspro/ui/choice";
import { PlatformIcon } from "@businesspro/ui/platform-icon";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { NetworkPreview } from "../../components/network-preview.tsx";
import { SandboxBadge } from "../../components/sandbox-badge.tsx";
import { useFormat } from "../../lib/format.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { commonTexts } from "../../texts/common.ts";
import { postTexts } from "./texts.ts";

export function PostPreview({ group }: { group: ContentGroup }) {
  const texts = useTexts(postTexts);
  const common = useTexts(commonTexts);
  const format = useFormat();
  const { organization } = useSession();
  const [chosen, setChosen] = useState(group.versions[0]?.platform);
  // A draft has no targets yet; its accounts are known by their ids.
  const accounts = useQuery(trpc.accounts.list.queryOptions());
  const version = group.versions.find((candidate) => candidate.platform === chosen) ?? group.versions[0];
  if (!version) return null;
  const target = version.targets[0]?.account;
  const picked = accounts.data?.find((account) => version.socialAccountIds.includes(account.id));
  const name = target?.name ?? picked?.accountName ?? organization.name;
  const sandbox = target?.sandbox ?? picked?.sandbox ?? false;
  const instant = group.publishedAt ?? group.scheduledFor;
  return (
    <Section title={texts.preview} className="lg:sticky lg:top-9">
      {group.versions.length > 1 && (
        <SegmentedControl
          legend={texts.previewWhich}
          quietLegend
          value={version.platform}
          onChange={setChosen}
          choices={group.versions.map(({ platform }) => ({
            value: platform,
            label: common.platforms[platform],
            icon: <PlatformIcon platform={platform} className="size-4.5" />,
          }))}
        />
      )}
      <NetworkPreview
        key={version.id}
        platform={version.platform}
        accountName={name}
        accountPictureUrl={target?.pictureUrl ?? picked?.pictureUrl ?? null}
        contentType={version.contentType}
        images={group.media.map((one) => ({
          ...one,
          crop: version.crops.find(({ mediaId }) => mediaId === one.id)?.crop ?? null,
        }))}
        imageAlt={common.photoOfPost}
        caption={version.caption}
        hashtags={version.hashtags}
        options={version.options}
        label={sandbox ? <SandboxBadge /> : undefined}
        texts={{
          more: texts.more,
          justNow: instant
            ? format.moment(new Date(instant), group.timeZone ?? organization.timeZone)
            : texts.draft,
          captionEmpty: common.noCaption,
          photoEmpty: common.noPhoto,
        }}
      />
      {group.origin.engagementEstimate !== null && (
        <p className="text-sm text-ink-soft">
          {texts.estimate(format.number(group.origin.engagementEstimate))}
        </p>
      )}
    </Section>
  );
}
