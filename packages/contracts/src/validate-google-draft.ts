import type { Draft, DraftProblem } from "./draft.ts";
import { hasPhoneNumber } from "./has-phone-number.ts";
import type { GoogleOptions } from "./post-options.ts";

const EVENT_TITLE_MAX_CHARACTERS = 58;

/** What Google alone asks of a post: no phone numbers, whole events and offers, buttons that lead somewhere. */
export function validateGoogleDraft({ text, options }: Draft): DraftProblem[] {
  const problems: DraftProblem[] = [];
  const report = (
    key: DraftProblem["key"],
    field: DraftProblem["field"],
    parameters: Record<string, string | number> = {},
  ) => problems.push({ key, field, parameters: { platform: "google-business", ...parameters } });

  if (hasPhoneNumber(text)) report("phone-number-in-text", "caption");
  const { google } = options;
  if (google === null) return problems;
  if (google.topic !== "standard") {
    const { event } = google;
    const title = [...(event?.title.trim() ?? "")].length;
    if (!event || title === 0) report("event-required", "options");
    if (title > EVENT_TITLE_MAX_CHARACTERS)
      report("event-title-too-long", "options", { max: EVENT_TITLE_MAX_CHARACTERS, actual: title });
    if (event && event.endsAt <= event.startsAt) report("event-ends-before-start", "options");
  }
  if (google.topic !== "offer" && isAimless(google.callToAction)) report("button-link-required", "options");
  return problems;
}

/** Every button but Call needs an address. */
function isAimless(button: GoogleOptions["callToAction"]): boolean {
  return button !== null && button.action !== "call" && !button.url;
}
