import { Button } from "@businesspro/ui/button";
import { Icon } from "@businesspro/ui/icon";
import { Film as VideoIcon } from "lucide";
import { useFormat } from "../../lib/format.ts";
import { useTexts } from "../../lib/texts.ts";
import { composerTexts } from "./texts.ts";
import type { MediaUpload } from "./use-media-upload.ts";

/** The file that is on its way up. */
export function UploadProgress({ upload, onCancel }: { upload: MediaUpload; onCancel: () => void }) {
  const { photo: texts } = useTexts(composerTexts);
  const format = useFormat();
  return (
    <div className="flex items-center gap-4">
      {upload.preview ? (
        <img
          src={upload.preview.url}
          alt=""
          className="size-24 rounded-md bg-sunken object-cover opacity-70"
        />
      ) : (
        <span className="grid size-24 place-items-center rounded-md bg-sunken text-ink-soft">
          <Icon node={VideoIcon} className="size-8" />
        </span>
      )}
      <div className="grid flex-1 gap-2">
        <span className="text-sm font-semibold">
          {texts.uploading(format.percent(upload.share))}
          {upload.waiting > 0 && ` ${texts.waiting(format.number(upload.waiting))}`}
        </span>
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
  );
}
