import { randomBytes, randomInt } from "node:crypto";

/** Each digit apart: a random number of seventeen digits would not be exact. */
const digits = (prefix: string, length: number): string =>
  prefix + Array.from({ length: length - prefix.length }, () => randomInt(0, 10)).join("");

/** Ids as the networks form them: decimal strings, mostly beyond 2^53. */
export const makeInstagramAccountId = () => digits("17841", 17);
export const makeAppScopedId = () => digits("2", 17);
export const makeContainerId = () => digits("1788", 17);
export const makeCommentId = () => digits("1803", 17);
export const makeVideoId = () => digits("87", 16);
export const makeMediaId = () => digits("179", 17);
export const makePageId = () => digits("10", 15);
export const makePhotoId = () => digits("1220", 18);
export const makeNumberId = () => digits("11", 15);
export const makeWabaId = () => digits("10", 15);
export const makeTemplateId = () => digits("15", 16);
export const makeMessageMediaId = () => digits("22", 16);
export const makeMessageId = () => `wamid.${randomBytes(30).toString("base64")}`;
export const makePostId = (pageId: string) => `${pageId}_${digits("1221", 18)}`;
export const makeShortcode = () => `D${randomBytes(8).toString("base64url").slice(0, 10)}`;

export const makeGoogleAccountId = () => `accounts/${digits("11", 21)}`;
export const makeGoogleLocationId = () => digits("", 19).replace(/^0/, "1");
export const makeLocalPostId = () => digits("", 19).replace(/^0/, "1");
export const makeGoogleCode = () => `4/0A${randomBytes(48).toString("base64url")}`;
export const makeGoogleAccessToken = () => `ya29.${randomBytes(80).toString("base64url")}`;
export const makeGoogleRefreshToken = () => `1//0g${randomBytes(48).toString("base64url")}`;

export const makeFacebookToken = () => `EAA${randomBytes(60).toString("base64url").replaceAll(/[-_]/g, "Z")}`;
export const makeInstagramToken = () =>
  `IGAA${randomBytes(60).toString("base64url").replaceAll(/[-_]/g, "Z")}`;
export const makeCode = () => `AQ${randomBytes(48).toString("base64url")}`;
