import { useTexts } from "../../lib/texts.ts";
import samplePicture from "./sample-chai.svg";
import { doorsTexts } from "./texts.ts";

/** A finished post, because a picture says sooner than words what this is. */
export function DoorPreview() {
  const { preview } = useTexts(doorsTexts);
  return (
    <figure className="relative mx-auto w-72 -rotate-2">
      <div className="overflow-hidden rounded-lg border border-line bg-raised shadow-lift">
        <div className="flex items-center gap-2.5 p-3">
          <span
            aria-hidden="true"
            className="grid size-9 place-items-center rounded-full bg-accent text-sm font-bold text-on-accent"
          >
            {preview.account.slice(0, 1).toUpperCase()}
          </span>
          <span className="text-sm font-semibold">{preview.account}</span>
        </div>
        <img
          src={samplePicture}
          alt={preview.alt}
          width={288}
          height={288}
          loading="lazy"
          className="aspect-square w-full"
        />
        <p className="p-3 text-sm">
          <b className="font-semibold">{preview.account}</b> {preview.caption}{" "}
          <span className="text-info">{preview.hashtags.map((tag) => `#${tag}`).join(" ")}</span>
        </p>
      </div>
      <figcaption className="absolute -right-3 -bottom-7 flex sm:-right-10 items-center gap-2 rounded-full bg-raised px-4 py-2.5 text-sm font-semibold text-good shadow-lift">
        <span aria-hidden="true" className="size-2.5 rounded-full bg-good" />
        {preview.chip}
      </figcaption>
    </figure>
  );
}
