import type { FeedPlatform } from "@businesspro/contracts/enums";
import { fitToPlatform } from "@businesspro/contracts/fit-to-platform";
import { PLATFORM_LIMITS, UPLOAD_MAX_BYTES, VIDEO_MAX_BYTES } from "@businesspro/contracts/limits";
import type { Crop, Media } from "@businesspro/contracts/outputs";
import { Button } from "@businesspro/ui/button";
import { Card } from "@businesspro/ui/card";
import { Icon } from "@businesspro/ui/icon";
import clsx from "clsx";
import { ImagePlus as AddIcon, Sparkles as WriteIcon } from "lucide";
import { lazy, type ReactNode, Suspense, useId, useState } from "react";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useFormat } from "../../lib/format.ts";
import { useTexts } from "../../lib/texts.ts";
import { commonTexts } from "../../texts/common.ts";
import type { ComposerState } from "./composer-state.ts";
import { cropOf, shownMedia } from "./crops-of.ts";
import { KindPicker } from "./kind-picker.tsx";
import { MediaList } from "./media-list.tsx";
import { composerTexts } from "./texts.ts";
import { UploadProgress } from "./upload-progress.tsx";
import type { MediaUpload } from "./use-media-upload.ts";

const CropSheet = lazy(() => import("./crop-sheet.tsx"));

/** More than any network takes in one post. */
const MEDIA_MAX = 10;

type MediaFieldProps = {
  state: Pick<ComposerState, "contentType" | "media" | "crops">;
  upload: MediaUpload | null;
  error: unknown;
  platforms: readonly FeedPlatform[];
  onKind: (kind: ComposerState["contentType"]) => void;
  onFiles: (files: File[]) => void;
  onCancel: () => void;
  /** null while it is being written already. */
  onWriteFrom: ((id: string) => void) | null;
  onRemove: (id: string) => void;
  onEarlier: (id: string) => void;
  onCrop: (platform: FeedPlatform, id: string, crop: Crop | null) => void;
};

/** What kind of post it is, and its photos and videos. */
export function MediaField({ state, upload, error, platforms, ...on }: MediaFieldProps) {
  const { photo: texts } = useTexts(composerTexts);
  const common = useTexts(commonTexts);
  const format = useFormat();
  const [over, setOver] = useState(false);
  const { media, contentType } = state;
  const photo = media.find(({ kind }) => kind === "image");
  const most = contentType === "post" ? MEDIA_MAX : 1;
  const room = most - media.length;
  const [cropped, setCropped] = useState<Media | null>(null);
  const reshapedBy = platforms.filter((platform) =>
    shownMedia(state, platform).some((one) => one.kind === "image" && isReshaped(platform, contentType, one)),
  );
  const add = (files: Iterable<File>) => on.onFiles([...files].slice(0, room));
  return (
    <Card className="grid gap-4 p-4 sm:p-6">
      <h2 className="text-lg font-bold">{texts.title}</h2>
      <KindPicker value={contentType} platforms={platforms} onChange={on.onKind} />
      <fieldset
        aria-label={texts.title}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          if (!upload && room > 0) add(event.dataTransfer.files);
        }}
        className={clsx("grid min-w-0 gap-4 rounded-lg transition-shadow", over && "ring-3 ring-accent")}
      >
        {media.length > 0 && (
          <MediaList media={media} onRemove={on.onRemove} onEarlier={on.onEarlier} onCrop={setCropped} />
        )}
        {upload && <UploadProgress upload={upload} onCancel={on.onCancel} />}
        {!upload && room > 0 && (
          <FileButton multiple={room > 1} onFiles={add}>
            <span className="grid size-14 shrink-0 place-items-center rounded-full bg-accent-soft text-accent-ink">
              <Icon node={AddIcon} className="size-6" />
            </span>
            <span>
              <span className="block font-semibold">
                {media.length > 0 ? texts.addMore : texts.add}{" "}
                <span className="font-normal text-ink-soft max-lg:hidden">{texts.drop}</span>
              </span>
              <span className="block text-sm text-ink-soft">
                {texts.addHint(format.megabytes(UPLOAD_MAX_BYTES), format.megabytes(VIDEO_MAX_BYTES))}
              </span>
            </span>
          </FileButton>
        )}
      </fieldset>
      {photo && (
        <div className="grid gap-1.5 justify-items-start">
          <Button
            variant="secondary"
            disabled={on.onWriteFrom === null}
            onClick={() => on.onWriteFrom?.(photo.id)}
            className="max-sm:w-full"
          >
            <Icon node={WriteIcon} className="size-5" />
            {texts.write}
          </Button>
          <p className="text-sm text-ink-soft">{texts.writeHint}</p>
        </div>
      )}
      <p aria-live="polite" className="sr-only">
        {media.length > 0 && !upload ? texts.ready(format.number(media.length)) : ""}
      </p>
      {reshapedBy.map((platform) => (
        <p key={platform} className="text-sm text-ink-soft">
          {texts.ratio(common.platforms[platform])}
        </p>
      ))}
      {error !== null && <ProblemNotice error={error} />}
      {cropped && (
        <Suspense>
          <CropSheet
            media={cropped}
            contentType={contentType}
            platforms={platforms.filter((platform) => PLATFORM_LIMITS[platform].formats[contentType]?.image)}
            cropOn={(platform) => cropOf(state, platform, cropped.id)}
            onCrop={(platform, crop) => on.onCrop(platform, cropped.id, crop)}
            onClose={() => setCropped(null)}
          />
        </Suspense>
      )}
    </Card>
  );
}

function isReshaped(
  platform: FeedPlatform,
  type: ComposerState["contentType"],
  one: { width: number; height: number },
): boolean {
  const canvas = fitToPlatform(platform, type, one);
  return canvas.width !== one.width || canvas.height !== one.height;
}

type FileButtonProps = { multiple: boolean; onFiles: (files: Iterable<File>) => void; children: ReactNode };

function FileButton({ multiple, onFiles, children }: FileButtonProps) {
  const id = useId();
  return (
    <label
      htmlFor={id}
      className="relative flex min-h-28 items-center gap-4 rounded-lg border-2 border-dashed border-line-strong/60 p-5 transition-colors hover:border-accent hover:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
    >
      <input
        id={id}
        type="file"
        multiple={multiple}
        accept="image/jpeg,image/png,image/webp,image/avif,video/mp4,video/quicktime"
        className="absolute inset-0 cursor-pointer opacity-0"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          if (files.length > 0) onFiles(files);
          // The same file must be choosable again after an error.
          event.target.value = "";
        }}
      />
      {children}
    </label>
  );
}
