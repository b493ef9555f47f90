import { GraphError } from "../graph/graph-error.ts";

/** Refusals of Facebook's code and token exchange. */
export const clientIdMissing = () => new GraphError({ code: 101, message: "Missing client_id parameter." });

export const clientUnknown = () =>
  new GraphError({
    code: 101,
    message: "Error validating application. Cannot get application info due to a system error.",
  });

export const clientSecretWrong = () =>
  new GraphError({ code: 1, message: "Error validating client secret." });

export const codeInvalid = () => new GraphError({ code: 100, message: "Invalid verification code format." });

export const codeExpired = () =>
  new GraphError({ code: 100, subcode: 36007, message: "This authorization code has expired." });

export const redirectMismatch = () =>
  new GraphError({
    code: 100,
    subcode: 36008,
    message:
      "Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request",
  });

export const codeUsed = () =>
  new GraphError({ code: 100, subcode: 36009, message: "This authorization code has been used." });

/** api.instagram.com has an envelope of its own. */
export class InstagramCodeError extends Error {}

/** Refusals of graph.instagram.com's token calls. */
export const sessionKeyInvalid = () =>
  new GraphError({
    code: 452,
    type: "IGApiException",
    message:
      "Session key invalid. This could be because the session key has an incorrect format, or because the user has revoked this session",
  });

/** The network documents that a younger token is refused, not with which code. */
export const refreshTooEarly = () =>
  new GraphError({
    code: 100,
    type: "IGApiException",
    message: "The access token must be at least 24 hours old to be refreshed",
  });
