import { GraphError } from "./graph-error.ts";

const DATE = new Intl.DateTimeFormat("en-US", {
  dateStyle: "full",
  timeStyle: "long",
  timeZone: "America/Los_Angeles",
});

export const tokenRequired = () =>
  new GraphError({
    code: 2500,
    message: "An active access token must be used to query information about the current user.",
  });

export const tokenMissing = () =>
  new GraphError({ code: 104, message: "An access token is required to request this resource." });

export const tokenUnparsable = () =>
  new GraphError({ code: 190, message: "Invalid OAuth access token - Cannot parse access token" });

export const tokenExpired = (expiredAt: Date, now: Date) =>
  new GraphError({
    code: 190,
    subcode: 463,
    message: `Error validating access token: Session has expired on ${DATE.format(expiredAt)}. The current time is ${DATE.format(now)}.`,
  });

export const tokenRevoked = () =>
  new GraphError({
    code: 190,
    subcode: 460,
    message:
      "Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.",
  });

export const appRemoved = () =>
  new GraphError({
    code: 190,
    subcode: 458,
    message: "Error validating access token: The user has not authorized application sandbox-app.",
  });

export const pageRoleLost = () =>
  new GraphError({
    code: 190,
    subcode: 492,
    message:
      "Error validating access token: The user associated with the Page access token does not have an appropriate role on the Page.",
  });

export const pageTokenRequired = () =>
  new GraphError({
    code: 190,
    subcode: 2069032,
    message: "User Access Token Is Not Supported",
    userTitle: "User Access Token Is Not Supported",
    userMessage: "A Page access token is required for this call for the new Pages experience.",
  });

export const proofInvalid = () =>
  new GraphError({
    code: 100,
    type: "GraphMethodException",
    message: "Invalid appsecret_proof provided in the API argument",
  });
