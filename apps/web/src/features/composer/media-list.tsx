import type { Media } from "@businesspro/contracts/outputs";
import { Icon } from "@businesspro/ui/icon";
import { Crop as CropIcon, ArrowLeft as EarlierIcon, Trash2 as RemoveIcon, Film as VideoIcon } from "lucide";
import type { ReactNode } from "react";
import { useFormat } from "../../lib/format.ts";
import { useTexts } from "../../lib/texts.ts";
import { composerTexts } from "./texts.ts";

type MediaListProps = {
  media: readonly Media[];
  onRemove: (id: string) => void;
  onEarlier: (id: string) => void;
  onCrop: (media: Media) => void;
};

/** The chosen photos and videos in their order. */
export function MediaList({ media, onRemove, onEarlier, onCrop }: MediaListProps) {
  const { photo: texts } = useTexts(composerTexts);
  const format = useFormat();
  return (
    <ol className="grid grid-cols-2 gap-3 sm:grid-cols-3">
      {media.map((one, index) => {
        const name = texts.nameOf(one.kind, format.number(index + 1));
        return (
          <li key={one.id} className="grid gap-1">
            <div className="relative aspect-square overflow-hidden rounded-md bg-sunken">
              {one.kind === "video" ? (
                <video
                  src={one.url}
                  poster={one.thumbnailUrl}
                  preload="metadata"
                  muted
                  playsInline
                  aria-label={name}
                  className="size-full object-cover"
                />
              ) : (
                <img src={one.thumbnailUrl} alt={name} className="size-full object-cover" />
              )}
              {one.durationSeconds !== null && (
                <span className="absolute bottom-1.5 left-1.5 flex items-center gap-1 rounded-sm bg-ink/80 px-1.5 py-0.5 text-xs font-semibold text-surface">
                  <Icon node={VideoIcon} className="size-3.5" />
                  {texts.seconds(format.number(Math.round(one.durationSeconds)))}
                </span>
              )}
            </div>
            <div className="flex justify-between">
              <IconButton
                label={texts.earlier(name)}
                disabled={index === 0}
                onClick={() => onEarlier(one.id)}
              >
                <Icon node={EarlierIcon} className="size-5" />
              </IconButton>
              {one.kind === "image" && (
                <IconButton label={texts.cropOne(name)} onClick={() => onCrop(one)}>
                  <Icon node={CropIcon} className="size-5" />
                </IconButton>
              )}
              <IconButton label={texts.removeOne(name)} onClick={() => onRemove(one.id)}>
                <Icon node={RemoveIcon} className="size-5" />
              </IconButton>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

type IconButtonProps = { label: string; disabled?: boolean; onClick: () => void; children: ReactNode };

function IconButton({ label, disabled, onClick, children }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
      className="grid size-11 place-items-center rounded-md text-ink-soft transition-colors hover:bg-sunken hover:text-ink disabled:opacity-40"
    >
      {children}
    </button>
  );
}
