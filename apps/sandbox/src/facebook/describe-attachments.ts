import type { GraphCall } from "../graph/graph-call.ts";
import type { Json } from "../graph/json.ts";
import type { Field } from "../graph/parse-fields.ts";
import { picturePath, postPath } from "../pages/addresses.ts";
import type { Account } from "../store/accounts.ts";
import type { Post, PostPicture } from "../store/posts.ts";

const DEFAULTS = ["description", "media", "target", "title", "type", "url"];

/** `attachments` of a post: its photo, an album with `subattachments`, or its link; absent on a text post. */
export function describeAttachments(
  { origin }: GraphCall,
  account: Account,
  post: Post,
  pictures: PostPicture[],
  asked: Field[] | null,
): Json | undefined {
  const url = origin + postPath(account, post);
  const photos = pictures.map((picture) => ({
    media: {
      image: { height: picture.height, src: origin + picturePath(picture.sha256), width: picture.width },
    },
    media_type: "photo",
    target: { id: picture.photo_id ?? "", url },
    type: "photo",
    url,
    ...(picture.alt_text !== null && { description: picture.alt_text }),
  }));
  const [first] = photos;
  const album = {
    ...first,
    media_type: "album",
    type: "album",
    target: { id: post.id.replace("_", ""), url },
  };
  const link = {
    media_type: "link",
    type: "share",
    url: post.link ?? "",
    unshimmed_url: post.link ?? "",
    title: post.link ?? "",
  };
  const whole: Json | undefined =
    photos.length > 1 && first
      ? { ...album, subattachments: { data: photos } }
      : (first ?? (post.link === null ? undefined : link));
  return whole && { data: [select(whole, asked)] };
}

function select(attachment: Json, asked: Field[] | null): Json {
  if (typeof attachment !== "object" || attachment === null || Array.isArray(attachment)) return attachment;
  const wanted: Field[] = asked ?? DEFAULTS.map((name) => ({ name, modifiers: {}, fields: null }));
  const kept: { [name: string]: Json } = {};
  for (const { name, fields } of wanted) {
    const value = attachment[name];
    if (value === undefined) continue;
    const inner =
      typeof value === "object" && value !== null && !Array.isArray(value) ? value.data : undefined;
    if (Array.isArray(inner)) kept[name] = { data: inner.map((entry) => select(entry, fields)) };
    else kept[name] = fields === null ? value : select(value, fields);
  }
  return kept;
}
