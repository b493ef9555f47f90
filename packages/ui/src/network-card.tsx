import { partOf } from "@businesspro/contracts/crop";
import type { ContentType, FeedPlatform } from "@businesspro/contracts/enums";
import { fitToPlatform, type Size } from "@businesspro/contracts/fit-to-platform";
import type { MediaKind } from "@businesspro/contracts/limits";
import type { Crop } from "@businesspro/contracts/outputs";
import clsx from "clsx";
import { type ReactNode, useState } from "react";
import { Avatar } from "./avatar.tsx";
import { type GoogleExtras, GoogleFoot, GoogleHeadline } from "./google-extras.tsx";

export type NetworkCardTexts = {
  /** Opens the rest of a long caption. */
  more: string;
  justNow: string;
  captionEmpty: string;
  photoEmpty: string;
};
/** A picture with its size in pixels: networks do not take every shape. `crop`: the part of it to show. */
export type CardImage = { url: string; width: number; height: number; kind?: MediaKind; crop?: Crop | null };
export type NetworkCardProps = {
  accountName: string;
  accountPictureUrl: string | null;
  /** In order; a video is shown as one. */
  images: readonly CardImage[];
  contentType: ContentType;
  imageAlt: string;
  /** Caption and hashtags as the network will show them. */
  caption: string;
  hashtags: readonly string[];
  /** Google posts with a topic or a button. */
  google?: GoogleExtras;
  texts: NetworkCardTexts;
  /** Marks accounts whose posts nobody outside can see. */
  label?: ReactNode;
  className?: string;
};

/** Where each network cuts a caption in its feed, in characters. */
const CUT = { instagram: 125, facebook: 280, google: 180 } as const;

function Caption({
  lead,
  props,
  cut,
  tagClass,
}: {
  lead?: ReactNode;
  props: NetworkCardProps;
  cut: number;
  tagClass: string;
}) {
  const [open, setOpen] = useState(false);
  const letters = [...props.caption];
  const cutsHere = !open && letters.length > cut;
  const text = cutsHere ? `${letters.slice(0, cut).join("").trimEnd()}… ` : props.caption;
  if (!props.caption && props.hashtags.length === 0)
    return <p className="text-sm text-ink-faint italic">{props.texts.captionEmpty}</p>;
  return (
    <p className="text-sm whitespace-pre-line">
      {lead}
      {text}
      {cutsHere && (
        <button type="button" className="-m-3 p-3 text-ink-faint" onClick={() => setOpen(true)}>
          {props.texts.more}
        </button>
      )}
      {!cutsHere && props.hashtags.length > 0 && (
        <span className={tagClass}>
          {props.caption ? "\n\n" : ""}
          {props.hashtags.map((tag) => `#${tag}`).join(" ")}
        </span>
      )}
    </p>
  );
}

/** The pictures as that network publishes them: one, or several to swipe through. */
function Photo({ props, platform }: { props: NetworkCardProps; platform: FeedPlatform }) {
  const { images, imageAlt, texts } = props;
  const [first] = images;
  if (!first) {
    return (
      <div className="grid aspect-square w-full place-items-center bg-sunken p-6 text-center text-sm text-ink-faint">
        {texts.photoEmpty}
      </div>
    );
  }
  const alt = (index: number) => (images.length > 1 ? `${imageAlt} ${index + 1}` : imageAlt);
  if (images.length === 1) return <Picture image={first} alt={alt(0)} props={props} platform={platform} />;
  return (
    // A list that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable region
    <ol tabIndex={0} className="flex snap-x snap-mandatory overflow-x-auto">
      {images.map((image, index) => (
        <li key={image.url} className="relative w-full shrink-0 snap-center">
          <Picture image={image} alt={alt(index)} props={props} platform={platform} />
          <span
            aria-hidden="true"
            className="absolute top-2 right-2 rounded-full bg-ink/75 px-2 py-0.5 text-xs font-semibold text-surface"
          >
            {index + 1}/{images.length}
          </span>
        </li>
      ))}
    </ol>
  );
}

type PictureProps = { image: CardImage; alt: string; props: NetworkCardProps; platform: FeedPlatform };

/** The chosen part, on a soft copy of the picture where the network refuses its shape. */
function Picture({ image, alt, props, platform }: PictureProps) {
  const part = partOf(image, image.crop ?? null);
  const canvas = fitToPlatform(platform, props.contentType, part);
  const reshaped = canvas.width * part.height !== canvas.height * part.width;
  return (
    <div
      className="relative w-full overflow-hidden bg-sunken"
      style={{ aspectRatio: `${canvas.width} / ${canvas.height}` }}
    >
      {image.kind === "video" ? (
        // biome-ignore lint/a11y/useMediaCaption: the owner's own video, as networks show it
        <video
          src={image.url}
          controls
          playsInline
          preload="metadata"
          aria-label={alt}
          className="size-full"
        />
      ) : (
        <>
          {reshaped && (
            <img
              src={image.url}
              alt=""
              className="absolute inset-0 size-full scale-110 object-cover blur-xl"
            />
          )}
          <PicturePart image={image} alt={alt} canvas={canvas} />
        </>
      )}
    </div>
  );
}

/** Percents of a canvas's sides. A style sheet alone cannot show a part of a picture. */
function PicturePart({ image, alt, canvas }: { image: CardImage; alt: string; canvas: Size }) {
  const part = partOf(image, image.crop ?? null);
  const scale = Math.min(canvas.width / part.width, canvas.height / part.height);
  const [width, height] = [(part.width * scale) / canvas.width, (part.height * scale) / canvas.height];
  const percent = (share: number) => `${share * 100}%`;
  return (
    <div
      className="absolute inset-0 m-auto overflow-hidden"
      style={{ width: percent(width), height: percent(height) }}
    >
      <img
        src={image.url}
        alt={alt}
        className="absolute max-w-none"
        style={{
          width: percent(image.width / part.width),
          height: percent(image.height / part.height),
          left: percent(-part.left / part.width),
          top: percent(-part.top / part.height),
        }}
      />
    </div>
  );
}

const LINE = {
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 1.9,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;

function Glyph({ d }: { d: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className="size-6">
      <path d={d} {...LINE} />
    </svg>
  );
}

const HEART =
  "M12 20.500S3.5 15.6 3.5 9.300A4.7 4.7 0 0 1 12 6.600a4.7 4.7 0 0 1 8.5 2.700C20.5 15.6 12 20.5 12 20.500z";
const BUBBLE = "M20.5 20.500l-1.3-4.200A8.5 8.5 0 1 0 16 19.400z";
const PLANE = "M21 3.5 3.5 9l7.3 3.700L14.5 20zM21 3.5 10.8 12.7";
const RIBBON = "M6 3.500h12v17l-6-5.5-6 5.500z";
const THUMB =
  "M7.5 21V10.500l4-7.500c1.7 0 2.5 1.2 2.2 2.800l-.7 3.700h5.500a2 2 0 0 1 2 2.400l-1.3 7.500a2 2 0 0 1-2 1.600zM7.5 10.500H3.800V21h3.7";
const ARROW = "M13.5 5 21 11.5 13.5 18v-4C8.5 14 5 15.5 3 19c.3-6 4-10 10.5-10.500z";

/** A feed post as Instagram draws it. */
export function InstagramCard(props: NetworkCardProps) {
  return (
    <article className={clsx("overflow-hidden rounded-lg border border-line bg-raised", props.className)}>
      <header className="flex items-center gap-2.5 p-3">
        <span className="rounded-full bg-linear-45 from-[#ffc24b] via-[#e8406d] to-[#8a3fd0] p-0.5">
          <span className="block rounded-full bg-raised p-0.5">
            <Avatar
              name={props.accountName}
              pictureUrl={props.accountPictureUrl}
              className="size-8 text-xs"
            />
          </span>
        </span>
        <span className="min-w-0 flex-1 truncate text-sm font-semibold">{props.accountName}</span>
        {props.label}
      </header>
      <Photo props={props} platform="instagram" />
      <div aria-hidden="true" className="flex gap-4 px-3 pt-3 pb-2">
        <Glyph d={HEART} />
        <Glyph d={BUBBLE} />
        <Glyph d={PLANE} />
        <span className="ml-auto">
          <Glyph d={RIBBON} />
        </span>
      </div>
      <div className="grid gap-1 px-3 pb-4">
        <Caption
          lead={<b className="font-semibold">{props.accountName} </b>}
          props={props}
          cut={CUT.instagram}
          tagClass="text-info"
        />
        <p className="text-xs text-ink-faint">{props.texts.justNow}</p>
      </div>
    </article>
  );
}

/** A page post as Facebook draws it. */
export function FacebookCard(props: NetworkCardProps) {
  return (
    <article className={clsx("overflow-hidden rounded-lg border border-line bg-raised", props.className)}>
      <header className="flex items-center gap-2.5 p-3">
        <Avatar name={props.accountName} pictureUrl={props.accountPictureUrl} className="size-10" />
        <span className="grid min-w-0 flex-1">
          <span className="truncate text-sm leading-tight font-semibold">{props.accountName}</span>
          <span className="text-xs text-ink-faint">{props.texts.justNow}</span>
        </span>
        {props.label}
      </header>
      <div className="px-3 pb-3">
        <Caption props={props} cut={CUT.facebook} tagClass="text-info" />
      </div>
      {props.images.length > 0 && <Photo props={props} platform="facebook" />}
      <div aria-hidden="true" className="mx-3 flex justify-around border-t border-line py-2.5 text-ink-soft">
        <Glyph d={THUMB} />
        <Glyph d={BUBBLE} />
        <Glyph d={ARROW} />
      </div>
    </article>
  );
}

/** An update, event or offer as Google draws it beside the place, in Search and Maps. */
export function GoogleCard(props: NetworkCardProps) {
  return (
    <article className={clsx("overflow-hidden rounded-lg border border-line bg-raised", props.className)}>
      <header className="flex items-center gap-2.5 p-3">
        <Avatar name={props.accountName} pictureUrl={props.accountPictureUrl} className="size-9" />
        <span className="grid min-w-0 flex-1">
          <span className="truncate text-sm leading-tight font-semibold">{props.accountName}</span>
          <span className="text-xs text-ink-faint">{props.texts.justNow}</span>
        </span>
        {props.label}
      </header>
      {props.images.length > 0 && <Photo props={props} platform="google-business" />}
      <div className="grid gap-3 px-3 pt-3 pb-4">
        {props.google && <GoogleHeadline headline={props.google.headline} />}
        <Caption props={props} cut={CUT.google} tagClass="text-ink-soft" />
        {props.google && <GoogleFoot {...props.google} />}
      </div>
    </article>
  );
}
