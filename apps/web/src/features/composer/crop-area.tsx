import type { Crop, Media } from "@businesspro/contracts/outputs";
import { useId, useState } from "react";
import Cropper from "react-easy-crop";
import { useTexts } from "../../lib/texts.ts";
import { commonTexts } from "../../texts/common.ts";
import { cropOfPercents } from "./crop-shapes.ts";
import { composerTexts } from "./texts.ts";
// The library would write a style element by itself, which the content-security policy refuses.
import "react-easy-crop/react-easy-crop.css";

const ZOOM_MAX = 4;
const ZOOM_STEP = 0.05;

type CropAreaProps = {
  media: Media;
  /** Width divided by height. */
  ratio: number;
  /** Where a crop was made before. */
  start: Crop | null;
  onChange: (crop: Crop | null) => void;
};

/** Drag, pinch, wheel, slider or arrow keys move the picture behind a window of one shape. */
export function CropArea({ media, ratio, start, onChange }: CropAreaProps) {
  const { crop: texts } = useTexts(composerTexts);
  const common = useTexts(commonTexts);
  const [place, setPlace] = useState({ x: 0, y: 0 });
  const [zoom, setZoom] = useState(1);
  const id = useId();
  return (
    <div className="grid gap-3">
      <div className="relative h-[28dvh] sm:h-[min(40dvh,22rem)] overflow-hidden rounded-md bg-sunken has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
        <Cropper
          image={media.url}
          aspect={ratio}
          crop={place}
          zoom={zoom}
          maxZoom={ZOOM_MAX}
          onCropChange={setPlace}
          onZoomChange={setZoom}
          onCropAreaChange={(part) => onChange(cropOfPercents(part))}
          {...(start && { initialCroppedAreaPercentages: percentsOf(start) })}
          disableAutomaticStylesInjection
          keyboardStep={8}
          mediaProps={{ alt: common.photoOfPost }}
          cropperProps={{ role: "group", "aria-label": texts.area }}
        />
      </div>
      <div className="flex items-center gap-3">
        <label htmlFor={id} className="text-sm font-semibold">
          {texts.zoom}
        </label>
        <input
          id={id}
          type="range"
          min={1}
          max={ZOOM_MAX}
          step={ZOOM_STEP}
          value={zoom}
          onChange={(event) => setZoom(event.target.valueAsNumber)}
          className="h-11 min-w-0 flex-1"
        />
      </div>
    </div>
  );
}

function percentsOf({ x, y, width, height }: Crop): Crop {
  return { x: x * 100, y: y * 100, width: width * 100, height: height * 100 };
}
