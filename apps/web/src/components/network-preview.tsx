import type { FeedPlatform } from "@businesspro/contracts/enums";
import { FacebookCard, GoogleCard, InstagramCard, type NetworkCardProps } from "@businesspro/ui/network-card";

const CARDS = {
  instagram: InstagramCard,
  facebook: FacebookCard,
  "google-business": GoogleCard,
} as const satisfies Record<FeedPlatform, unknown>;

/** The post as that network will draw it. */
export function NetworkPreview({ platform, ...card }: NetworkCardProps & { platform: FeedPlatform }) {
  const Card = CARDS[platform];
  return <Card {...card} />;
}
