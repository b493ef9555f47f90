import { Badge, type Tone } from "@businesspro/ui/badge";
import { inWords } from "../lib/format.ts";

const TONES: Record<string, Tone> = {
  published: "good",
  done: "good",
  active: "good",
  publishing: "info",
  running: "info",
  queued: "neutral",
  cancelled: "neutral",
  failed: "bad",
  missed: "bad",
  "given-up": "bad",
  suspended: "bad",
  needs_review: "warn",
  failing: "warn",
  held: "warn",
  untaken: "warn",
};

export function StatusBadge({ status }: { status: string }) {
  return <Badge tone={TONES[status] ?? "neutral"}>{inWords(status)}</Badge>;
}
