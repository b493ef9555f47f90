import type {
  Audience,
  Campaign,
  MessageTemplate,
  Placeholder,
} from "@businesspro/contracts/messaging-outputs";
import type { WallTime } from "../../lib/zoned-time.ts";

/** What the owner has chosen so far. Labels are kept when she looks at "everyone" in between. */
export type CampaignDraft = {
  name: string;
  templateId: string | null;
  audience: Audience["type"];
  labels: readonly string[];
  /** The one person it is for, when it was begun from her page. */
  person: { id: string; name: string } | null;
  placeholders: readonly Placeholder[];
  picture: { id: string; url: string } | null;
  when: "now" | "later";
  wallTime: WallTime;
};
export type DraftFault = "template" | "labels" | "slot" | "picture" | "when" | "name";

/** As many values as the template has blanks; the first is usually the name. */
export function fitPlaceholders(
  placeholders: readonly Placeholder[],
  template: MessageTemplate | undefined,
  otherwise: string,
): Placeholder[] {
  return Array.from(
    { length: template?.placeholderCount ?? 0 },
    (_, index) =>
      placeholders[index] ?? (index === 0 ? { type: "name", otherwise } : { type: "text", text: "" }),
  );
}

/** What is missing before a price can be named; `wallTimeNow` is what the shop's clock shows. */
export function checkCampaign(
  draft: CampaignDraft,
  template: MessageTemplate | undefined,
  wallTimeNow: WallTime,
): DraftFault[] {
  const values = draft.placeholders.map((value) => (value.type === "name" ? value.otherwise : value.text));
  const isWallTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(draft.wallTime);
  const faults: Record<DraftFault, boolean> = {
    template: !template,
    labels: draft.audience === "labels" && draft.labels.length === 0,
    slot: values.some((value) => value.trim() === ""),
    picture: template?.hasPicture === true && draft.picture === null,
    when: draft.when === "later" && (!isWallTime || draft.wallTime <= wallTimeNow),
    name: draft.name.trim() === "",
  };
  return (Object.keys(faults) as DraftFault[]).filter((fault) => faults[fault]);
}

/** What goes to the server; the draft has no fault and so has a template. */
export function saveInputOf(
  draft: CampaignDraft,
  template: MessageTemplate,
  campaignId: string | null,
  timeZone: string,
) {
  return {
    campaignId,
    name: draft.name.trim(),
    templateId: template.id,
    audience: audienceOf(draft),
    placeholders: [...draft.placeholders],
    mediaId: template.hasPicture ? (draft.picture?.id ?? null) : null,
    when: draft.when === "now" ? ("now" as const) : { wallTime: draft.wallTime, timeZone },
  };
}

function audienceOf({ audience, labels, person }: CampaignDraft): Audience {
  if (audience === "people" && person) return { type: "people", contactIds: [person.id] };
  return audience === "labels" ? { type: "labels", labels: [...labels] } : { type: "everyone" };
}

/** A saved draft, to be changed. */
export function draftOf(campaign: Campaign, wallTime: WallTime, personName: string): CampaignDraft {
  const { audience, when } = campaign;
  const [personId] = audience.type === "people" ? audience.contactIds : [];
  return {
    name: campaign.name,
    templateId: campaign.template?.id ?? null,
    audience: audience.type,
    labels: audience.type === "labels" ? audience.labels : [],
    person: personId ? { id: personId, name: personName } : null,
    placeholders: campaign.placeholders,
    picture: campaign.media,
    when: when === "now" ? "now" : "later",
    wallTime: when === "now" ? wallTime : when.wallTime,
  };
}

/** The values as one person would read them. */
export function exampleValues(placeholders: readonly Placeholder[], name: string): string[] {
  return placeholders.map((value) => (value.type === "name" ? name || value.otherwise : value.text));
}
