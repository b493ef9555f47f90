import type { ImplementedPlatform } from "@businesspro/contracts/enums";
import { fitToPlatform } from "@businesspro/contracts/fit-to-platform";
import { UPLOAD_MAX_BYTES } from "@businesspro/contracts/limits";
import type { Media } from "@businesspro/contracts/outputs";
import { Button, buttonClass } from "@businesspro/ui/button";
import { Card } from "@businesspro/ui/card";
import { Icon } from "@businesspro/ui/icon";
import clsx from "clsx";
import { ImagePlus as AddPhotoIcon, Trash2 as RemoveIcon } from "lucide";
import { type ReactNode, useId, useState } from "react";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useFormat } from "../../lib/format.ts";
import { useTexts } from "../../lib/texts.ts";
import { commonTexts } from "../../texts/common.ts";
import { composerTexts } from "./texts.ts";
import type { PhotoUpload } from "./use-photo-upload.ts";

type PhotoFieldProps = {
  media: Media | null;
  upload: PhotoUpload | null;
  error: unknown;
  platforms: readonly ImplementedPlatform[];
  onFile: (file: File) => void;
  onCancel: () => void;
  onRemove: () => void;
};

function FileButton({
  onFile,
  className,
  children,
}: {
  onFile: (file: File) => void;
  className: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <label
      htmlFor={id}
      className={clsx(
        className,
        "relative has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
      )}
    >
      <input
        id={id}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/avif"
        className="absolute inset-0 cursor-pointer opacity-0"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          // The same file must be choosable again after an error.
          event.target.value = "";
        }}
      />
      {children}
    </label>
  );
}

export function PhotoField({ media, upload, error, platforms, onFile, onCancel, onRemove }: PhotoFieldProps) {
  const { photo: texts } = useTexts(composerTexts);
  const common = useTexts(commonTexts);
  const format = useFormat();
  const [over, setOver] = useState(false);
  const reshapedBy = platforms.filter((platform) => {
    if (!media) return false;
    const canvas = fitToPlatform(platform, media);
    return canvas.width !== media.width || canvas.height !== media.height;
  });
  return (
    <Card className="grid gap-4 p-4 sm:p-6">
      <h2 className="text-lg font-bold">{texts.title}</h2>
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
          const file = event.dataTransfer.files[0];
          if (file) onFile(file);
        }}
        className={clsx("min-w-0 rounded-lg transition-shadow", over && "ring-3 ring-accent")}
      >
        {!media && !upload && (
          <FileButton
            onFile={onFile}
            className="flex min-h-28 items-center gap-4 rounded-lg border-2 border-dashed border-line-strong/60 p-5 transition-colors hover:border-accent hover:bg-accent-soft"
          >
            <span className="grid size-14 shrink-0 place-items-center rounded-full bg-accent-soft text-accent-ink">
              <Icon node={AddPhotoIcon} className="size-6" />
            </span>
            <span>
              <span className="block font-semibold">
                {texts.add} <span className="font-normal text-ink-soft max-lg:hidden">{texts.drop}</span>
              </span>
              <span className="block text-sm text-ink-soft">
                {texts.addHint(format.megabytes(UPLOAD_MAX_BYTES))}
              </span>
            </span>
          </FileButton>
        )}
        {upload && (
          <div className="flex items-center gap-4">
            <img
              src={upload.preview.url}
              alt=""
              className="size-24 rounded-md bg-sunken object-cover opacity-70"
            />
            <div className="grid flex-1 gap-2">
              <span className="text-sm font-semibold">{texts.uploading(format.percent(upload.share))}</span>
              <div
                role="progressbar"
                aria-label={texts.title}
                aria-valuemin={0}
                aria-valuemax={100}
                aria-valuenow={Math.round(upload.share * 100)}
                className="h-2 overflow-hidden rounded-full bg-sunken"
              >
                <div
                  className="h-full rounded-full bg-accent transition-[width]"
                  style={{ width: `${upload.share * 100}%` }}
                />
              </div>
              <Button variant="quiet" size="sm" className="justify-self-start" onClick={onCancel}>
                {texts.cancel}
              </Button>
            </div>
          </div>
        )}
        {media && !upload && (
          <div className="flex items-center gap-4">
            <img
              src={media.thumbnailUrl}
              alt={texts.alt}
              className="size-28 rounded-md bg-sunken object-cover"
            />
            <div className="flex flex-wrap gap-2">
              <FileButton onFile={onFile} className={buttonClass("secondary", "sm")}>
                <Icon node={AddPhotoIcon} className="size-4.5" />
                {texts.change}
              </FileButton>
              <Button variant="quiet" size="sm" onClick={onRemove}>
                <Icon node={RemoveIcon} className="size-4.5" />
                {texts.remove}
              </Button>
            </div>
          </div>
        )}
      </fieldset>
      <p aria-live="polite" className="sr-only">
        {media && !upload ? texts.ready : ""}
      </p>
      {reshapedBy.map((platform) => (
        <p key={platform} className="text-sm text-ink-soft">
          {texts.ratio(common.platforms[platform])}
        </p>
      ))}
      {error !== null && <ProblemNotice error={error} />}
    </Card>
  );
}
