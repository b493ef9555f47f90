import { GraphError } from "../graph/graph-error.ts";

export const photoUnreadable = () =>
  new GraphError({
    code: 100,
    subcode: 1366046,
    message: "Invalid parameter",
    userTitle: "Can't Read Files",
    userMessage:
      "Your photos couldn't be uploaded. Photos should be smaller than 4 MB and saved as JPG, PNG, GIF, TIFF, HEIF or WebP files.",
  });

export const photoNotFetchable = () =>
  new GraphError({
    code: 324,
    subcode: 2069019,
    message: "Missing or invalid image file",
    userTitle: "Missing or invalid image file",
    userMessage: "The photo could not be fetched from its address.",
  });

export const photosAlreadyPosted = () =>
  new GraphError({
    code: 100,
    subcode: 1366051,
    message: "Invalid parameter",
    userTitle: "Already Posted",
    userMessage: "These photos were already posted.",
  });

export const duplicatePost = () =>
  new GraphError({
    code: 506,
    subcode: 1455006,
    message: "(#506) Duplicate status message",
    userTitle: "Duplicate Status Update",
    userMessage:
      "This status update is identical to the last one you posted. Try posting something different, or delete your previous update.",
  });

export const linkInvalid = () =>
  new GraphError({ code: 1500, message: "(#1500) The url you supplied is invalid" });

export const linkToFacebook = () =>
  new GraphError({
    code: 200,
    subcode: 1609008,
    status: 403,
    message: "(#200) You can't post Facebook.com links",
    userTitle: "You Can't Post Facebook.com Links",
    userMessage: "Links to Facebook.com can't be attached to this post.",
  });

export const metricMissing = () =>
  new GraphError({
    code: 3001,
    subcode: 1504028,
    message: "Invalid query",
    userTitle: "No metric was specified",
    userMessage:
      "No metric was specified to be fetched. Please specify one or more metrics to be fetched and try again.",
  });

export const uploadIncomplete = () =>
  new GraphError({
    code: 6000,
    subcode: 1363130,
    message: "There was a problem uploading your video file. Please try again.",
    userTitle: "Video Upload Problem",
    userMessage: "There was a problem uploading your video file. Please try again with another file.",
  });

export const videoAlreadyPosted = () =>
  new GraphError({
    code: 100,
    message: "(#100) The video was already published",
  });
