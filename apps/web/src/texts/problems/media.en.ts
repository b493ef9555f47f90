import type { Sentence } from "./sentence.ts";

/** Pictures and videos. */
export default {
  "media-not-an-image": {
    says: "This file is neither a photo nor a video.",
    next: "Choose a JPG, PNG or WebP picture, or an MP4 or MOV video.",
  },
  "media-format-unsupported": {
    says: "{format} pictures cannot be used here.",
    next: "Save the photo as JPG or PNG and choose it again.",
  },
  "media-in-use": {
    says: "Posts that are not out yet use this photo or video: {posts}",
    next: "Choose another one for them first, or let them become drafts without it.",
  },
  "media-in-campaign": {
    says: "The broadcast “{campaign}” shows this photo and is not over.",
    next: "Cancel the broadcast or give its draft another photo, then remove this one.",
  },
  "media-in-publishing": {
    says: "A post with this photo or video is going out right now.",
    next: "Wait until it is out, or answer the question on its page, then remove it.",
  },
  "media-store-full": {
    says: "There is no room for more photos and videos.",
    next: "Tell whoever runs this service. Nothing was lost; send it again when there is room.",
  },
  "media-store-unreachable": {
    says: "The place where photos and videos are kept does not answer.",
    next: "Try again in a few minutes. Nothing was lost.",
  },
  "media-missing": {
    says: "The photo or video of this post is no longer in our store.",
    next: "Choose it again before the post is due. As it is, the post will not go out.",
  },
  "media-unreachable": {
    says: "The networks may not be able to fetch the photo or video of this post.",
    next: "Tell whoever runs this service: its public address does not answer. We look again every minute.",
  },
  "media-too-large": { says: "This file is too large.", next: "Choose one of at most {maxMegabytes} MB." },
  "media-too-many-pixels": {
    says: "This photo has too many pixels.",
    next: "Take it at a lower resolution, or crop it.",
  },
  "video-unreadable": {
    says: "This video cannot be read.",
    next: "Play it on your phone to see whether it is whole, then choose it again. MP4 and MOV work.",
  },
  "video-codec": {
    says: "This video is in a format ({codec}) that the networks do not play.",
    next: "Save it as MP4 with H.264 on your phone or with a free converter, then choose it again.",
  },
  "upload-unknown": {
    says: "This upload is not here any more.",
    next: "Choose the file again.",
  },
  "media-required": {
    says: "{platform} does not take a post without a photo.",
    next: "Add a photo, or leave {platform} out.",
  },
  "media-too-many": { says: "{platform} takes at most {max} photos here.", next: "Remove some photos." },
  "format-unsupported": {
    says: "{platform} has no posts of this kind.",
    next: "Choose another kind for {platform}, or leave it out.",
  },
  "picture-too-small": {
    says: "The photo is too small for {platform}.",
    next: "Show more of it, or use one with at least {min} pixels on its shorter side, straight from the camera.",
  },
  "picture-unsupported": {
    says: "{platform} takes only a video for this kind of post.",
    next: "Choose a video, or post the photo as an ordinary post.",
  },
  "video-unsupported": {
    says: "{platform} does not take videos in this kind of post.",
    next: "Choose Reel or Story for {platform}, or use photos.",
  },
  "media-mixed": {
    says: "{platform} does not mix photos and videos in one post.",
    next: "Keep only photos, or only the video.",
  },
  "video-length": {
    says: "The video lasts {actual} seconds; {platform} takes {min} to {max}.",
    next: "Cut it to fit, then upload it again.",
  },
  "video-shape": {
    says: "{platform} needs an upright video, 9:16 and at least 540 by 960.",
    next: "Record it with the phone held upright, or leave {platform} out.",
  },
  "video-too-large": {
    says: "The video is too large for {platform}.",
    next: "Use one of at most {maxMegabytes} MB.",
  },
} satisfies Record<string, Sentence>;
