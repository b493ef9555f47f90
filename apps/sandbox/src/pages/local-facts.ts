import { html } from "hono/html";
import { localPostSchema } from "../google/local-post-schema.ts";
import { parseJson } from "../graph/json.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import { findLocalPost } from "../store/local-posts.ts";
import type { Post } from "../store/posts.ts";
import type { Html } from "./layout.ts";
import { linkCard } from "./post-parts.ts";

const detailsSchema = localPostSchema.pick({ event: true, offer: true, callToAction: true });
const BUTTONS: Record<string, string> = {
  BOOK: "Book",
  ORDER: "Order online",
  SHOP: "Buy",
  LEARN_MORE: "Learn more",
  SIGN_UP: "Sign up",
  CALL: "Call now",
};

/** What a post on Google says beside its text: event, offer and button. */
export function localFacts({ store }: SandboxCtx, post: Post): Html {
  const details = detailsSchema.safeParse(parseJson(findLocalPost(store, post.id)?.details ?? "{}")).data;
  if (!details) return html``;
  const { event, offer, callToAction } = details;
  const address = callToAction?.url ?? offer?.redeemOnlineUrl;
  return html`${event ? html`<p class="event"><strong>${event.title}</strong><span class="muted">${period(event.schedule)}</span></p>` : ""}
    ${offer ? html`<p class="event">${offer.couponCode ? html`<span>Code <strong>${offer.couponCode}</strong></span>` : ""}<span class="muted">${offer.termsConditions ?? ""}</span></p>` : ""}
    ${callToAction ? html`<p class="badge">${BUTTONS[callToAction.actionType]}</p>` : ""}
    ${address ? linkCard(address) : ""}`;
}

type Schedule = NonNullable<typeof detailsSchema._output.event>["schedule"];

const DAY = new Intl.DateTimeFormat("en-IN", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });

/** Times of the place: they have no zone. */
function period({ startDate, startTime, endDate, endTime }: Schedule): string {
  const at = (date: Schedule["startDate"], time: Schedule["startTime"]) =>
    DAY.format(Date.UTC(date.year, date.month - 1, date.day, time.hours, time.minutes));
  return `${at(startDate, startTime)} to ${at(endDate, endTime)}`;
}
