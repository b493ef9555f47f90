import { Icon } from "@businesspro/ui/icon";
import clsx from "clsx";
import { PenLine as WriteIcon } from "lucide";

type PostPictureProps = {
  url: string | null;
  caption: string;
  className?: string /** Room enough to read the caption in its place. */;
  roomy?: boolean;
};

/** Stands for a post in lists. Its caption is beside it, so it is silent to screen readers. */
export function PostPicture({ url, caption, className, roomy }: PostPictureProps) {
  return url ? (
    <img
      src={url}
      alt=""
      loading="lazy"
      decoding="async"
      className={clsx("shrink-0 bg-sunken object-cover", className)}
    />
  ) : (
    <span
      aria-hidden="true"
      className={clsx(
        "grid shrink-0 place-items-center overflow-hidden bg-accent-soft text-accent-ink",
        className,
      )}
    >
      {roomy && caption ? (
        <span className="line-clamp-4 p-4 text-center text-lg leading-snug font-bold text-balance">
          {caption}
        </span>
      ) : (
        <Icon node={WriteIcon} className="size-6" />
      )}
    </span>
  );
}
