import type { Sentence } from "./sentence.ts";

/** WhatsApp: people, templates and campaigns. */
export default {
  "phone-invalid": {
    says: "This does not look like a phone number.",
    next: "Write ten digits, or start with + and the country code.",
  },
  "phone-taken": { says: "This number is already among your people.", next: "Search for it in the list." },
  "consent-wording-required": {
    says: "The words they agreed to are missing.",
    next: "Write what you asked or what the form said.",
  },
  "consent-in-future": { says: "This date is in the future.", next: "Choose the day on which they agreed." },
  "consent-before-stop": {
    says: "This person has asked for no more messages since then.",
    next: "Ask again, and write down the day on which they agreed anew.",
  },
  "import-unreadable": {
    says: "This file cannot be read from line {line} on.",
    next: "Save it from your spreadsheet as CSV and choose it again.",
  },
  "import-empty": {
    says: "This file has no people in it.",
    next: "The first row names the columns, each further row is one person.",
  },
  "import-no-phone-column": {
    says: "No column with phone numbers was found.",
    next: "Name the column “phone” or “mobile” in the first row.",
  },
  "import-too-many-rows": {
    says: "This file has more than {max} rows.",
    next: "Split it into smaller files and bring them in one after the other.",
  },
  "template-name-invalid": {
    says: "WhatsApp does not take this name.",
    next: "Use small letters a to z, digits and _ only.",
  },
  "template-name-taken": {
    says: "A template of this name and language exists already.",
    next: "Choose another name.",
  },
  "template-placeholders-wrong": {
    says: "The placeholders or their examples do not fit together.",
    next: "Number them 1, 2 and so on without gaps, and give {expected} examples.",
  },
  "template-not-approved": {
    says: "WhatsApp has not approved the template {template}.",
    next: "Wait for the approval, or choose another template.",
  },
  "campaign-placeholders-wrong": {
    says: "The template needs {expected} values.",
    next: "Fill in each of them.",
  },
  "campaign-picture-required": { says: "This template shows a picture.", next: "Choose a picture." },
  "campaign-picture-not-taken": {
    says: "This template has no place for a picture.",
    next: "Remove the picture, or choose another template.",
  },
  "campaign-nobody-agreed": {
    says: "None of these people has agreed to messages.",
    next: "Choose others, or ask them first and write down that they agreed.",
  },
  "campaign-too-many-people": {
    says: "These are more than {max} people.",
    next: "Choose a label, and send to the others another time.",
  },
  "campaign-estimate-grew": {
    says: "More people, or a higher price, than you saw.",
    next: "Look at the new price and confirm again. Nothing was sent.",
  },
  "campaign-not-editable": {
    says: "This broadcast is confirmed already.",
    next: "Pause or cancel it, or make a new one.",
  },
  "campaign-quality-low": {
    says: "WhatsApp rates this number low because people blocked or reported it, so we stopped.",
    next: "Wait until the rating is better, write to fewer people, then resume.",
  },
  "campaign-template-stopped": {
    says: "WhatsApp has stopped the template {template}.",
    next: "Resume when WhatsApp allows it again, or use another template.",
  },
  "campaign-account-stopped": {
    says: "WhatsApp lets {account} send no messages.",
    next: "Look at the number in your WhatsApp Business settings, connect it again if asked, then resume.",
  },
  "campaign-daily-limit": {
    says: "WhatsApp lets this number write to {people} people a day.",
    next: "We go on by ourselves as soon as it allows.",
  },
  "campaign-paused-by-owner": { says: "You paused this broadcast.", next: "Resume it whenever you like." },
  "message-consent-gone": {
    says: "They no longer agree to messages, so none was sent.",
    next: "Nothing to do. Write to them only if they agree again.",
  },
  "message-opted-out": {
    says: "They have switched off offers in WhatsApp.",
    next: "Nothing to do. We do not write to them again.",
  },
  "message-number-unreachable": {
    says: "This number cannot be reached on WhatsApp.",
    next: "Check the number with them.",
  },
  "message-person-limit": {
    says: "WhatsApp has shown them enough offers for now.",
    next: "We try once more a day later.",
  },
  "message-refused": {
    says: "WhatsApp refused this message: {reason}",
    next: "Change what it names, and send it with a new broadcast.",
  },
  "message-outcome-unknown": {
    says: "WhatsApp never told us whether this message arrived.",
    next: "Ask them, and tell us. We do not send it again by ourselves.",
  },
  "message-owner-said-absent": {
    says: "You told us that this message did not arrive.",
    next: "To reach them, send a new broadcast to them alone.",
  },
} satisfies Record<string, Sentence>;
