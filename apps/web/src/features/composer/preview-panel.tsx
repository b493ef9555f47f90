import type { FeedPlatform } from "@businesspro/contracts/enums";
import type { SocialAccount } from "@businesspro/contracts/outputs";
import { SegmentedControl } from "@businesspro/ui/choice";
import type { CardImage } from "@businesspro/ui/network-card";
import { PlatformIcon } from "@businesspro/ui/platform-icon";
import { NetworkPreview } from "../../components/network-preview.tsx";
import { SandboxBadge } from "../../components/sandbox-badge.tsx";
import { ShareKit } from "../../components/share-kit.tsx";
import { useTexts } from "../../lib/texts.ts";
import { commonTexts } from "../../texts/common.ts";
import { textFor } from "./check-draft.ts";
import { type ComposerState, parseHashtags } from "./composer-state.ts";
import { cropOf } from "./crops-of.ts";
import { optionsOf } from "./options-of.ts";
import { composerTexts } from "./texts.ts";

type PreviewPanelProps = {
  state: ComposerState;
  platforms: readonly FeedPlatform[];
  accounts: SocialAccount[];
  /** The photo while it is still on its way up. */
  uploading: CardImage | null;
  shown: FeedPlatform;
  onShow: (platform: FeedPlatform) => void;
};

/** The post as each chosen account will show it. */
export function PreviewPanel({ state, platforms, accounts, uploading, shown, onShow }: PreviewPanelProps) {
  const { preview } = useTexts(composerTexts);
  const common = useTexts(commonTexts);
  const text = textFor(state, shown);
  const [caption, hashtags] = [text.caption.trim(), parseHashtags(text.hashtags)];
  const images = state.media.map((one) => ({ ...one, crop: cropOf(state, shown, one.id) }));
  const account = accounts.find(
    (candidate) => candidate.platform === shown && state.accountIds.includes(candidate.id),
  );
  return (
    <section className="grid gap-3">
      <h2 className="text-lg font-bold">{preview.title}</h2>
      {platforms.length > 1 && (
        <SegmentedControl
          legend={preview.which}
          quietLegend
          value={shown}
          onChange={onShow}
          choices={platforms.map((platform) => ({
            value: platform,
            label: common.platforms[platform],
            icon: <PlatformIcon platform={platform} className="size-4.5" />,
          }))}
        />
      )}
      <NetworkPreview
        platform={shown}
        accountName={account?.accountName ?? preview.someone}
        accountPictureUrl={account?.pictureUrl ?? null}
        contentType={state.contentType}
        images={uploading ? [...images, uploading] : images}
        imageAlt={preview.photoAlt}
        caption={caption}
        hashtags={hashtags}
        options={optionsOf(state, shown)}
        label={account?.sandbox ? <SandboxBadge /> : undefined}
        texts={{
          more: preview.more,
          justNow: preview.justNow,
          captionEmpty: preview.empty,
          photoEmpty: preview.photoEmpty,
        }}
      />
      {(caption !== "" || hashtags.length > 0 || state.media.length > 0) && (
        <ShareKit caption={caption} hashtags={hashtags} media={state.media} />
      )}
    </section>
  );
}
