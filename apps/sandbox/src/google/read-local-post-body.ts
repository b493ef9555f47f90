import type { Parameters } from "../graph/read-parameters.ts";
import { internalError, invalidArgument, invalidField } from "./google-errors.ts";
import { type LocalPostBody, localPostSchema } from "./local-post-schema.ts";

/** Takes a post's body apart and refuses what Google refuses, in its words. */
export function readLocalPostBody(body: Parameters): LocalPostBody {
  const parsed = localPostSchema.safeParse(Object.fromEntries(body));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.join(".") ?? "";
    if (issue?.code === "unrecognized_keys")
      throw invalidArgument(
        `Invalid JSON payload received. Unknown name "${issue.keys[0]}": Cannot find field.`,
      );
    const isMissing = valueAt(Object.fromEntries(body), issue?.path ?? []) === undefined;
    throw invalidField(isMissing ? "MISSING_VALUE" : "INVALID_VALUE", field, issue?.message ?? "");
  }
  const post = parsed.data;
  if (post.summary.trim() === "" && post.media.length === 0)
    throw invalidField("MISSING_VALUE", "summary", "A post needs a text or a photo.");
  checkTopic(post);
  checkButton(post);
  if (post.media.length > 1) throw invalidField("INVALID_VALUE", "media", "Only one photo is supported.");
  // As the API does, however often it is asked.
  if (post.media.some(({ mediaFormat }) => mediaFormat === "VIDEO")) throw internalError();
  return post;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, name) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, name) : undefined),
    value,
  );
}

function checkTopic({ topicType, event, offer }: LocalPostBody): void {
  if (topicType !== "STANDARD" && !event)
    throw invalidField("MISSING_VALUE", "event", "Events and offers need a title and a schedule.");
  if (topicType !== "OFFER" && offer)
    throw invalidField("INVALID_VALUE", "offer", "Only offers have an offer.");
  if (!event) return;
  const { startDate, startTime, endDate, endTime } = event.schedule;
  if (instantOf(endDate, endTime) <= instantOf(startDate, startTime))
    throw invalidField("INVALID_VALUE", "event.schedule", "The end must be after the start.");
}

type Schedule = NonNullable<LocalPostBody["event"]>["schedule"];
const instantOf = (date: Schedule["startDate"], time: Schedule["startTime"]): number =>
  Date.UTC(date.year, date.month - 1, date.day, time.hours, time.minutes, time.seconds);

function checkButton({ topicType, callToAction }: LocalPostBody): void {
  if (!callToAction) return;
  if (topicType === "OFFER")
    throw invalidField("INVALID_VALUE", "callToAction", "Offers have no call to action.");
  const isCall = callToAction.actionType === "CALL";
  if (isCall && callToAction.url !== undefined)
    throw invalidField("INVALID_VALUE", "callToAction.url", "A call has no url.");
  if (!isCall && callToAction.url === undefined)
    throw invalidField("MISSING_VALUE", "callToAction.url", "The action needs a url.");
}
