import type { SandboxCtx } from "../sandbox-context.ts";
import type { Account } from "../store/accounts.ts";
import { makePostId } from "../store/make-ids.ts";
import { findPhoto, markPosted } from "../store/photos.ts";
import { findLastPost, insertPost, listPostPictures } from "../store/posts.ts";
import { duplicatePost, photosAlreadyPosted } from "./facebook-errors.ts";

export type PostDraft = {
  message: string | null;
  link: string | null;
  photoIds: readonly string[];
  visible: boolean;
};

/** Within a transaction: the post with its photos, or the refusal of one that the Page already has. Returns its id. */
export function makePost(ctx: SandboxCtx, account: Account, draft: PostDraft): string {
  const { store } = ctx;
  const photos = draft.photoIds
    .map((photoId) => findPhoto(store, photoId))
    .filter((photo) => photo !== undefined);
  if (photos.some((photo) => photo.post_id !== null)) {
    throw isLast(ctx, account, draft) ? duplicatePost() : photosAlreadyPosted();
  }
  if (photos.length === 0 && draft.visible && isLast(ctx, account, draft)) throw duplicatePost();

  const id = makePostId(account.id);
  insertPost(store, {
    id,
    account_id: account.id,
    caption: draft.message,
    link: draft.link,
    shortcode: null,
    product: "FEED",
    visible: draft.visible ? 1 : 0,
    published_at: ctx.now().getTime(),
    pictures: photos.map((photo) => ({
      photoId: photo.id,
      sha256: photo.sha256,
      sourceUrl: photo.source_url,
      altText: photo.alt_text,
    })),
  });
  for (const photo of photos) markPosted(store, photo.id, id);
  return id;
}

/** Whether the Page's newest post says and shows the same. */
function isLast({ store }: SandboxCtx, account: Account, draft: PostDraft): boolean {
  const last = findLastPost(store, account.id);
  if (!last || last.caption !== draft.message || last.link !== draft.link) return false;
  const ids = listPostPictures(store, last.id).map(({ photo_id }) => photo_id);
  return ids.length === draft.photoIds.length && draft.photoIds.every((id) => ids.includes(id));
}
