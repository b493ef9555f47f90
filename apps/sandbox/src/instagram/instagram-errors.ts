import { GraphError } from "../graph/graph-error.ts";

const refusal = (
  code: number,
  subcode: number,
  message: string,
  userTitle: string,
  userMessage: string,
  transient = false,
) => new GraphError({ code, subcode, message, userTitle, userMessage, transient });

/** Instagram's publishing refusals, all HTTP 400. Source: Instagram Platform error codes. */
export const mediaFetchTimedOut = (url: string) =>
  refusal(
    -2,
    2207003,
    "Media download timeout",
    "Timeout",
    `It takes too long to download the media: ${url}`,
    true,
  );

export const mediaNotFetchable = (url: string) =>
  refusal(
    9004,
    2207052,
    "Only photo or video can be accepted as media type.",
    "Media download has failed. The media URI doesn't meet our requirements.",
    `The media could not be fetched from this URI: ${url}. Please check the limitations in our developer docs and try again.`,
  );

export const imageTooLarge = (size: number) =>
  refusal(
    36000,
    2207004,
    "The image size is too large.",
    "Image size too large",
    `The image is too large to download. It should be less than 8388608 bytes but is ${size > 0 ? `at least ${size}` : "larger"}.`,
  );

export const imageFormatUnsupported = (format: string) =>
  refusal(
    36001,
    2207005,
    "The image format is not supported.",
    "Image format not supported",
    `The image format ${format} is not supported. Please check the dev docs for the list of supported formats.`,
  );

export const imageRatioInvalid = (ratio: number) =>
  refusal(
    36003,
    2207009,
    "The submitted image with aspect ratio is not supported.",
    "Aspect ratio not supported",
    `The submitted image with aspect ratio ('${ratio.toFixed(3)}',) cannot be published. Please submit an image with a valid aspect ratio.`,
  );

export const videoFormatUnsupported = () =>
  refusal(
    352,
    2207026,
    "The video file you selected is in a format that we don't support.",
    "Video format not supported",
    "The video format is not supported. Please check spec for supported video formats.",
  );

export const carouselCountInvalid = (count: number) =>
  refusal(
    100,
    2207028,
    "Invalid parameter",
    "Carousel validation failed",
    `A carousel takes 2 to 10 items, and ${count} were given.`,
  );

export const captionTooLong = () =>
  refusal(
    36004,
    2207010,
    "The submitted caption is too long.",
    "Caption too long",
    "The submitted caption exceeds 2,200 characters. Please submit a shorter caption.",
  );

export const tooManyTags = (what: string) =>
  refusal(100, 2207040, "Invalid parameter", "Too many tags", `Cannot use more than ${what} in the caption.`);

export const mediaTypeInvalid = (mediaType: string) =>
  refusal(100, 2207023, "Invalid parameter", "Invalid media type", `The media type ${mediaType} is unknown.`);

export const mediaNotReady = () =>
  refusal(
    9007,
    2207027,
    "Media ID is not available",
    "The media is not ready for publishing",
    "The media is not ready for publishing, please wait for a moment.",
  );

export const mediaNotFound = (id: string) =>
  refusal(
    24,
    2207006,
    "The requested resource does not exist",
    "Media not found",
    `The media with id ${id} cannot be found.`,
  );

export const containerExpired = () =>
  refusal(
    -2,
    2207020,
    "The media builder has expired",
    "The media has expired",
    "The media you are trying to access has expired. Please try to upload again.",
    true,
  );

export const containerFailed = (subcode: number) =>
  refusal(
    -1,
    subcode,
    "Create media failed",
    "Create media failed",
    "Create media failed, please try to re-create media.",
    true,
  );

export const quotaUsed = () =>
  refusal(
    9,
    2207042,
    "Application request limit reached",
    "The maximum number of posts is reached",
    "You reached maximum number of posts that is allowed to be published by Content Publishing API.",
  );

export const flaggedAsSpam = () =>
  refusal(
    4,
    2207051,
    "Application request limit reached",
    "Action is blocked",
    "We restrict certain activity to protect our community. Tell us if you think we made a mistake.",
  );

export const accountRestricted = () =>
  refusal(
    25,
    2207050,
    "The user's account is restricted",
    "The Instagram account is restricted",
    "The Instagram professional account is inactive, checkpointed, or restricted. Please ask the user to sign in to the Instagram app and complete the required actions.",
  );

export const notProfessional = () =>
  new GraphError({
    code: 10,
    status: 403,
    message: "(#10) Application does not have permission for this action",
    userTitle: "Not a professional account",
    userMessage: "The user is not an Instagram Business or Creator account.",
  });

export const tooFewViewers = () =>
  new GraphError({
    code: 10,
    message: "(#10) Not enough viewers for the media to show insights",
  });
