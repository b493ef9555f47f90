import type { ContentType, FeedPlatform } from "@businesspro/contracts/enums";
import type { Crop, Media } from "@businesspro/contracts/outputs";
import { Button } from "@businesspro/ui/button";
import { SegmentedControl } from "@businesspro/ui/choice";
import { PlatformIcon } from "@businesspro/ui/platform-icon";
import { Sheet } from "@businesspro/ui/sheet";
import { useState } from "react";
import { useTexts } from "../../lib/texts.ts";
import { commonTexts } from "../../texts/common.ts";
import { CropArea } from "./crop-area.tsx";
import { shapeOf, shapesFor } from "./crop-shapes.ts";
import { composerTexts } from "./texts.ts";

type CropSheetProps = {
  media: Media;
  contentType: ContentType;
  /** Those that take pictures in this kind of post. */
  platforms: readonly FeedPlatform[];
  cropOn: (platform: FeedPlatform) => Crop | null;
  onCrop: (platform: FeedPlatform, crop: Crop | null) => void;
  onClose: () => void;
};

/** The part of one picture that each network is to show. Nothing is cut off: the photo itself stays as it is. */
export default function CropSheet({
  media,
  contentType,
  platforms,
  cropOn,
  onCrop,
  onClose,
}: CropSheetProps) {
  const { crop: texts } = useTexts(composerTexts);
  const common = useTexts(commonTexts);
  const [platform, setPlatform] = useState(platforms[0]);
  const kept = platform ? cropOn(platform) : null;
  const shapes = platform ? shapesFor(platform, contentType, media) : [];
  const [picked, setPicked] = useState<(typeof shapes)[number]["shape"] | null>(null);
  const [crop, setCrop] = useState(kept);
  if (!platform) return null;
  const shape = shapes.find((one) => one.shape === picked) ?? shapeOf(shapes, media, kept);

  function show(next: FeedPlatform): void {
    setPlatform(next);
    setPicked(null);
    setCrop(cropOn(next));
  }
  function keep(next: Crop | null): void {
    if (platform) onCrop(platform, next);
    onClose();
  }
  return (
    <Sheet
      open
      onOpenChange={onClose}
      title={texts.title}
      description={texts.hint}
      closeLabel={common.close}
      footer={
        <>
          <Button variant="secondary" onClick={() => keep(null)}>
            {texts.whole}
          </Button>
          <Button onClick={() => keep(crop)}>{texts.use(common.platforms[platform])}</Button>
        </>
      }
    >
      {platforms.length > 1 && (
        <SegmentedControl
          legend={texts.which}
          quietLegend
          value={platform}
          onChange={show}
          choices={platforms.map((one) => ({
            value: one,
            label: common.platforms[one],
            icon: <PlatformIcon platform={one} className="size-4.5" />,
          }))}
        />
      )}
      <CropArea
        key={`${platform} ${shape.shape}`}
        media={media}
        ratio={shape.ratio}
        start={picked === null ? kept : null}
        onChange={setCrop}
      />
      <SegmentedControl
        legend={texts.shape}
        value={shape.shape}
        onChange={setPicked}
        choices={shapes.map((one) => ({ value: one.shape, label: texts.shapes[one.shape] }))}
      />
    </Sheet>
  );
}
