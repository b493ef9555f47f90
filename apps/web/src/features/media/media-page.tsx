import type { Media } from "@businesspro/contracts/outputs";
import { IconButton } from "@businesspro/ui/button";
import { Card, EmptyState, Section, Skeleton } from "@businesspro/ui/card";
import { Icon } from "@businesspro/ui/icon";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Trash2 as RemoveIcon } from "lucide";
import { useState } from "react";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { ShowMore } from "../../components/show-more.tsx";
import { useTexts } from "../../lib/texts.ts";
import { mediaListOptions } from "./media-list-options.ts";
import { RemoveMediaSheet } from "./remove-media-sheet.tsx";
import { mediaTexts } from "./texts.ts";

function MediaTile({ media, place, onRemove }: { media: Media; place: number; onRemove: () => void }) {
  const texts = useTexts(mediaTexts);
  const name = `${texts.kinds[media.kind]} ${place}`;
  return (
    <li className="relative">
      <img
        src={media.thumbnailUrl}
        alt={name}
        loading="lazy"
        decoding="async"
        className="aspect-square w-full rounded-md bg-sunken object-cover"
      />
      <IconButton
        label={texts.remove(name)}
        onClick={onRemove}
        className="absolute top-1.5 right-1.5 bg-raised shadow-card"
      >
        <Icon node={RemoveIcon} className="size-5" />
      </IconButton>
    </li>
  );
}

/** Everything that the shop uploaded, newest first. */
export function MediaPage() {
  const texts = useTexts(mediaTexts);
  const list = useInfiniteQuery(mediaListOptions());
  const [removing, setRemoving] = useState<Media | null>(null);
  const all = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={texts.title}>
      <p className="-mt-2 text-ink-soft">{texts.lead}</p>
      {list.isError && !list.isFetchNextPageError && (
        <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />
      )}
      {list.isPending && <Skeleton className="h-40 rounded-xl" />}
      {list.isSuccess && all.length === 0 && (
        <EmptyState title={texts.empty.title}>{texts.empty.body}</EmptyState>
      )}
      {all.length > 0 && (
        <Card className="p-3">
          <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
            {all.map((media, index) => (
              <MediaTile key={media.id} media={media} place={index + 1} onRemove={() => setRemoving(media)} />
            ))}
          </ul>
        </Card>
      )}
      <ShowMore list={list} />
      {removing && <RemoveMediaSheet media={removing} onClose={() => setRemoving(null)} />}
    </Section>
  );
}
