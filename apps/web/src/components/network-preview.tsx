import type { FeedPlatform } from "@businesspro/contracts/enums";
import type { PostOptions } from "@businesspro/contracts/post-options";
import { FacebookCard, GoogleCard, InstagramCard, type NetworkCardProps } from "@businesspro/ui/network-card";
import { lazy, Suspense } from "react";

const CARDS = {
  instagram: InstagramCard,
  facebook: FacebookCard,
  "google-business": GoogleCard,
} as const satisfies Record<FeedPlatform, unknown>;

/** Brings texts that other networks have no use for. */
const GooglePreview = lazy(() => import("./google-preview.tsx"));

type NetworkPreviewProps = NetworkCardProps & { platform: FeedPlatform; options?: PostOptions };

/** The post as that network will draw it. */
export function NetworkPreview({ platform, options, ...card }: NetworkPreviewProps) {
  const Card = CARDS[platform];
  if (!options?.google) return <Card {...card} />;
  return (
    <Suspense fallback={<Card {...card} />}>
      <GooglePreview {...card} google={options.google} />
    </Suspense>
  );
}
