import type { ErrorKey } from "@businesspro/contracts/errors";

/** What happened, and what to do next. `{name}` comes from the error's parameters. */
export type Sentence = { says: string; next: string };
export type ProblemsTexts = Record<ErrorKey | "offline", Sentence>;

export default {
  offline: {
    says: "No connection to Business Pro.",
    next: "Check your internet and try again. What you typed is still here.",
  },
  internal: {
    says: "Something went wrong on our side.",
    next: "Try again in a minute. Nothing you typed is lost.",
  },
  "invalid-input": { says: "Something in the form is not right.", next: "Check the fields and try again." },
  unauthenticated: { says: "You have been logged out.", next: "Log in again to go on." },
  forbidden: { says: "Your role does not allow this.", next: "Ask the owner of the organisation to do it." },
  "not-found": {
    says: "This is not here any more.",
    next: "It may have been deleted. Go back and look at the list.",
  },
  "rate-limited": { says: "Too many tries in a short time.", next: "Wait {seconds} seconds and try again." },
  "email-taken": {
    says: "This e-mail already has an account.",
    next: "Log in with it, or use another e-mail.",
  },
  "email-invalid": {
    says: "This does not look like an e-mail address.",
    next: "Write it like name@example.com.",
  },
  "credentials-wrong": { says: "E-mail and password do not match.", next: "Check both and try again." },
  "password-too-short": {
    says: "This password is too short.",
    next: "Use at least {min} characters. A short sentence works well.",
  },
  "password-too-long": {
    says: "This password is too long.",
    next: "Keep it within {max} bytes; Hindi letters count three each.",
  },
  "password-too-common": {
    says: "This password is too easy to guess.",
    next: "Use something others would not think of, such as three unrelated words.",
  },
  "password-personal": {
    says: "This password contains your name or e-mail.",
    next: "Use something that does not say who you are.",
  },
  "name-required": { says: "A name is missing.", next: "Write what people call you." },
  "connect-state-invalid": {
    says: "This connection link was used already or is too old.",
    next: "Start connecting the account again.",
  },
  "connect-denied": {
    says: "Permission was not given, so nothing was connected.",
    next: "Start again and choose Allow when the network asks.",
  },
  "connect-failed": {
    says: "The network did not complete the connection.",
    next: "Try again in a few minutes.",
  },
  "connect-no-accounts": {
    says: "No account was found that can publish.",
    next: "Instagram needs a professional account, Facebook a Page and Google a place that you manage. Then connect again.",
  },
  "account-not-professional": {
    says: "This Instagram account is a personal one.",
    next: "Switch it to a professional account in Instagram's settings, then connect again.",
  },
  "account-missing-permission": {
    says: "Permission to publish was not given for this account.",
    next: "Connect again and leave every permission ticked.",
  },
  "account-posts-unavailable": {
    says: "Google does not take posts for this place.",
    next: "Open Google Business Profile and see that the place is verified, then connect again.",
  },
  "channel-access-ends": {
    says: "Access to {account} ends in {days} days.",
    next: "Connect {account} again before then. It takes a minute and planned posts stay as they are.",
  },
  "channel-access-refused": {
    says: "{platform} refused our look at {account}.",
    next: "Connect {account} again.",
  },
  "channel-unclear": {
    says: "{platform} gave no clear answer.",
    next: "What we knew before stays. Check again in a few minutes; we also look again by ourselves.",
  },
  "channel-role-lost": {
    says: "You no longer have the right to post on {account}.",
    next: "Ask whoever manages it on {platform} to give it back to you, then connect it again.",
  },
  "channel-page-unlinked": {
    says: "{account} is no longer linked to its Facebook Page.",
    next: "Link the two in the settings of {platform}, then check again.",
  },
  "channel-not-registered": {
    says: "{account} is not registered to send.",
    next: "Connect it again; that registers it.",
  },
  "channel-not-heard": {
    says: "{platform} does not tell us what becomes of messages.",
    next: "Connect the number again; that switches it on.",
  },
  "channel-quality-low": {
    says: "People block or report messages from {account}.",
    next: "Send less for a week, and only to people who asked for it. The rating recovers by itself.",
  },
  "channel-quota-low": {
    says: "{used} of today's {total} posts on {platform} are used.",
    next: "Spread what is left over the day.",
  },
  "channel-quota-used": {
    says: "{platform} takes no more posts for now: the day's number is used up.",
    next: "Wait. Room comes back bit by bit, 24 hours after each post.",
  },
  "channel-media-slow": {
    says: "{platform} took too long to fetch a photo from here.",
    next: "Check again in a few minutes. If it stays so, tell whoever runs this app.",
  },
  "channel-media-unreachable": {
    says: "{platform} cannot fetch photos from here.",
    next: "Tell whoever runs this app: its public address must be reachable from the internet.",
  },
  "platform-not-configured": {
    says: "{platform} is not set up on this server yet.",
    next: "Whoever runs Business Pro must add its keys. Meanwhile, other accounts work.",
  },
  "account-disconnected": {
    says: "{account} is no longer connected.",
    next: "Connect it again, then try once more.",
  },
  "account-needs-reconnect": {
    says: "The network no longer accepts our access to {account}.",
    next: "Connect {account} again. It takes a minute and your posts stay as they are.",
  },
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
  "comment-too-long": {
    says: "The first comment has {actual} characters; {max} fit on {platform}.",
    next: "Shorten it.",
  },
  "link-address-bad": {
    says: "The link for {platform} is not a web address.",
    next: "Write it like https://example.com/menu, or leave it empty.",
  },
  "event-title-missing": {
    says: "The event or offer on {platform} has no name.",
    next: "Say in a few words what it is.",
  },
  "event-title-too-long": {
    says: "Its name on {platform} has {actual} letters; {max} fit.",
    next: "Shorten it and tell the rest in the text.",
  },
  "event-dates-missing": {
    says: "{platform} wants to know from when until when.",
    next: "Choose date and time of the beginning and of the end.",
  },
  "event-ends-before-start": {
    says: "On {platform}, the end comes before the beginning.",
    next: "Choose a later end.",
  },
  "offer-address-bad": {
    says: "The address of the offer on {platform} is not a web address.",
    next: "Write it like https://example.com/offer, or leave it empty.",
  },
  "button-link-required": {
    says: "The button on {platform} leads nowhere yet.",
    next: "Write the web address that it opens, or choose no button.",
  },
  "button-address-bad": {
    says: "The button's address on {platform} is not a web address.",
    next: "Write it like https://example.com/order.",
  },
  "button-on-offer": {
    says: "Offers on {platform} have no button.",
    next: "Choose no button, or make it an update.",
  },
  "phone-number-in-text": {
    says: "{platform} refuses posts with a phone number in the text.",
    next: "Take the number out, or give {platform} a text of its own. A Call button dials your number instead.",
  },
  "caption-required": { says: "The text for {platform} is empty.", next: "Write a line or two." },
  "caption-too-long": {
    says: "The text for {platform} has {actual} characters; {max} fit.",
    next: "Shorten it, or give {platform} a text of its own.",
  },
  "hashtags-too-many": {
    says: "{platform} takes {max} hashtags; there are {actual}.",
    next: "Remove some. Five good ones do more than thirty.",
  },
  "mentions-too-many": {
    says: "{platform} takes {max} mentions; there are {actual}.",
    next: "Remove some @names.",
  },
  "target-required": { says: "No account is chosen.", next: "Choose at least one account to post to." },
  "time-in-past": { says: "This time has passed.", next: "Choose a later time, or publish now." },
  "time-too-far": { says: "This is too far ahead.", next: "Choose a time within {days} days." },
  "time-does-not-exist": {
    says: "The clocks in {zone} skip this time.",
    next: "Choose a time an hour earlier or later.",
  },
  "zone-unknown": {
    says: "The time zone {zone} is not known.",
    next: "Choose one from the list in settings.",
  },
  "not-editable-publishing": {
    says: "This post is going out right now.",
    next: "Wait until it is done; then you can see what to do.",
  },
  "not-editable-published": {
    says: "This post is already out, so it cannot be changed here.",
    next: "Write a new one, or change it on the network itself.",
  },
  "not-scheduled": { says: "This post is not scheduled.", next: "Give it a time first." },
  "changed-elsewhere": {
    says: "Someone changed this post while you were editing.",
    next: "Copy what you want to keep, load the newest version and change it there.",
  },
  "ai-budget-exhausted": {
    says: "This month's budget for the writer is used up.",
    next: "It starts afresh on {resetsOn}. You can write the post yourself meanwhile.",
  },
  "ai-unavailable": {
    says: "The writer does not answer.",
    next: "Try again in a minute, or write the post yourself.",
  },
  "ai-answer-unusable": {
    says: "The writer's answer could not be used.",
    next: "Try again; a few more details help.",
  },
  "platform-rejected": {
    says: "{platform} refused the post: {reason}",
    next: "Change the post and try again.",
  },
  "platform-review-rejected": {
    says: "{platform} checked the post and decided not to show it.",
    next: "Take out phone numbers, pushy words or doubtful links, choose another photo, then try again.",
  },
  "platform-rate-limited": {
    says: "{platform} asks us to slow down.",
    next: "We try again by ourselves when it allows.",
  },
  "platform-unreachable": {
    says: "{platform} did not answer.",
    next: "Nothing was posted. We try again by ourselves.",
  },
  "platform-account-disabled": {
    says: "{platform} has restricted this account.",
    next: "Open {platform}, follow what it asks of you, then try again.",
  },
  "platform-outcome-unknown": {
    says: "{platform} never told us whether the post went out.",
    next: "Look at your page and tell us whether it is there. We do not send it again by ourselves.",
  },
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
} satisfies ProblemsTexts;
