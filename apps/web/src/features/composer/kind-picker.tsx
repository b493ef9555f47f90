import { ContentType, type FeedPlatform } from "@businesspro/contracts/enums";
import { PLATFORM_LIMITS } from "@businesspro/contracts/limits";
import { SegmentedControl } from "@businesspro/ui/choice";
import { useTexts } from "../../lib/texts.ts";
import { composerTexts } from "./texts.ts";

type KindPickerProps = {
  value: ContentType;
  platforms: readonly FeedPlatform[];
  onChange: (value: ContentType) => void;
};

/** Post, story or reel: what any of the chosen networks has. */
export function KindPicker({ value, platforms, onChange }: KindPickerProps) {
  const { kinds } = useTexts(composerTexts);
  const offered = Object.values(ContentType).filter(
    (kind) => kind === value || platforms.some((platform) => PLATFORM_LIMITS[platform].formats[kind]),
  );
  return (
    <div className="grid gap-2">
      <SegmentedControl
        legend={kinds.title}
        value={value}
        onChange={onChange}
        choices={offered.map((kind) => ({ value: kind, label: kinds.names[kind] }))}
      />
      <p className="text-sm text-ink-soft">{kinds.hints[value]}</p>
    </div>
  );
}
