import { GoogleError, type GoogleError as Refusal } from "./google-error.ts";

/** What all of Google's APIs say alike. `domain` and `reason` are for programs. */
const errorInfo = (reason: string) => ({
  "@type": "type.googleapis.com/google.rpc.ErrorInfo",
  reason,
  domain: "googleapis.com",
});

const CREDENTIALS =
  "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.";

export const credentialsMissing = (): Refusal =>
  new GoogleError(
    "UNAUTHENTICATED",
    "Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.",
    [errorInfo("CREDENTIALS_MISSING")],
  );

export const credentialsInvalid = (): Refusal =>
  new GoogleError("UNAUTHENTICATED", CREDENTIALS, [errorInfo("ACCESS_TOKEN_INVALID")]);

export const scopeInsufficient = (): Refusal =>
  new GoogleError("PERMISSION_DENIED", "Request had insufficient authentication scopes.", [
    errorInfo("ACCESS_TOKEN_SCOPE_INSUFFICIENT"),
  ]);

export const permissionDenied = (): Refusal =>
  new GoogleError("PERMISSION_DENIED", "The caller does not have permission");

export const notFound = (): Refusal => new GoogleError("NOT_FOUND", "Requested entity was not found.");

export const invalidArgument = (message = "Request contains an invalid argument."): Refusal =>
  new GoogleError("INVALID_ARGUMENT", message);

/** What the Business Profile API finds wrong with one field. */
export const invalidField = (reason: string, field: string, message: string): Refusal =>
  new GoogleError("INVALID_ARGUMENT", "Request contains an invalid argument.", [
    {
      "@type": "type.googleapis.com/google.mybusiness.v4.ValidationError",
      errorDetails: [{ code: reason, field, message }],
    },
  ]);

export const postsDisabled = (): Refusal =>
  invalidField(
    "LOCATION_DISABLED_FOR_LOCAL_POST_API",
    "parent",
    "Creating/Updating a local post is not authorized for this location.",
  );

export const quotaExceeded = (seconds: number): Refusal =>
  new GoogleError(
    "RESOURCE_EXHAUSTED",
    "Quota exceeded for quota metric 'Requests' and limit 'Requests per minute' of service 'mybusiness.googleapis.com'.",
    [
      errorInfo("RATE_LIMIT_EXCEEDED"),
      { "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: `${seconds}s` },
    ],
  );

export const internalError = (): Refusal => new GoogleError("INTERNAL", "Internal error encountered.");

export const unavailable = (): Refusal =>
  new GoogleError("UNAVAILABLE", "The service is currently unavailable.");
