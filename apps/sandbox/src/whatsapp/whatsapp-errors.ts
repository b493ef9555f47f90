import { GraphError } from "../graph/graph-error.ts";

const refusal = (code: number, title: string, details: string, status = 400) =>
  new GraphError({
    code,
    status,
    message: `(#${code}) ${title}`,
    data: { messaging_product: "whatsapp", details },
  });

export const parameterMissing = (name: string) =>
  refusal(131008, "Required parameter is missing", `The parameter ${name} is required.`);
export const parameterInvalid = (details: string) => refusal(131009, "Parameter value is not valid", details);
export const typeUnsupported = (type: string) =>
  refusal(131051, "Unsupported message type", `Message type ${type} is not supported.`);
export const notRegistered = () =>
  refusal(133010, "Account not registered", "The number is not registered to send.");
export const pinMismatch = () =>
  refusal(133005, "Two step verification PIN mismatch", "The two-step verification PIN is incorrect.");
export const tooFast = () =>
  refusal(130429, "Rate limit hit", "Cloud API message throughput has been reached.");
export const pairTooFast = () =>
  refusal(
    131056,
    "(Business Account, Consumer Account) pair rate limit hit",
    "Message failed to send because too many were sent from this phone number to the same phone number in a short period of time.",
  );
export const templateUnknown = (name: string, language: string) =>
  refusal(
    132001,
    "Template name does not exist in the translation",
    `template name (${name}) does not exist in ${language}`,
    404,
  );
export const templateParameters = (given: number, expected: number) =>
  refusal(
    132000,
    "Number of parameters does not match the expected number of params",
    `body: number of localizable_params (${given}) does not match the expected number of params (${expected})`,
  );
export const templateFormat = (details: string) =>
  refusal(132012, "Parameter format does not match format in the created template", details);
export const templateTooLong = () =>
  refusal(132005, "Hydrated text is too long", "The body is too long once its values are filled in.");
export const templatePaused = () =>
  refusal(132015, "Template is Paused", "The template is paused because people rated it low.");
export const templateDisabled = () =>
  refusal(132016, "Template is Disabled", "The template was paused too often and is disabled for good.");
export const mediaInvalid = (details: string) => refusal(131053, "Media upload error", details);
export const accountLocked = () =>
  refusal(131031, "Account has been locked", "Business Account has been locked.", 403);

/** Why a message that was taken never reached the person; told by a webhook alone. */
const FAILURES: Readonly<Record<number, { title: string; details: string }>> = {
  131026: {
    title: "Message undeliverable",
    details: "The person is not on WhatsApp, or has not taken the new terms.",
  },
  131047: {
    title: "Re-engagement message",
    details: "More than 24 hours have passed since the person last replied.",
  },
  131048: {
    title: "Spam rate limit hit",
    details: "There are restrictions on how many messages can be sent from this phone number.",
  },
  131049: {
    title: "This message was not delivered to maintain healthy ecosystem engagement.",
    details: "The person has had enough marketing messages.",
  },
  131050: {
    title: "User has stopped receiving marketing messages",
    details: "The person chose to stop receiving marketing messages on WhatsApp from your business.",
  },
};

export const describeFailure = (code: number): { title: string; details: string } =>
  FAILURES[code] ?? { title: "Something went wrong", details: "Sandbox fault" };
