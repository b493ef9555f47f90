import { ImagePlus as AddPhotoIcon } from "lucide-react";
import clsx from "clsx";

/** The thumbnail that stands for a post in lists. Its caption is beside it, so it is silent to screen readers. */
export function PostPicture({ url, caption, className }: { url: string | null; caption: string; className?: string }) {
  return url ? (
    <img src={url} alt="" loading="lazy" decoding="async" className={clsx("shrink-0 rounded-md bg-sunken object-cover", className)} />
  ) : (
    <span aria-hidden="true" className={clsx("relative grid shrink-0 place-items-center overflow-hidden rounded-md bg-accent-soft text-accent-ink", className)}>
      {caption ? <span className="line-clamp-3 p-1.5 text-xs leading-tight font-semibold opacity-70">{caption}</span> : <AddPhotoIcon className="size-6" />}
    </span>
  );
}
