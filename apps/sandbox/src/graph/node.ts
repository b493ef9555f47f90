import { SANDBOX_APP, SANDBOX_PERSON } from "../oauth/sandbox-app.ts";
import { type Account, findAccount, findAccountByAppScopedId, findLinkingPage } from "../store/accounts.ts";
import { type Container, findContainer } from "../store/containers.ts";
import { findUpload, type Upload } from "../store/message-media.ts";
import { findNumber, findWaba, listNumbers, type SenderNumber, type Waba } from "../store/numbers.ts";
import type { Store } from "../store/open-store.ts";
import { findPhoto, type Photo } from "../store/photos.ts";
import { findPost, type Post } from "../store/posts.ts";
import { findTemplate, type Template } from "../store/templates.ts";
import { findVideo, type Video } from "../store/videos.ts";
import type { Access, GraphCall } from "./graph-call.ts";

export type UserNode = { type: "User"; account: null };
export type PageNode = { type: "Page"; account: Account };
/** `asked` tells the professional id from the app-scoped one: only the former can be published to. */
export type InstagramNode = { type: "IGUser"; account: Account; asked: "professional" | "app-scoped" | "me" };
export type ContainerNode = { type: "IGContainer"; account: Account; container: Container };
export type MediaNode = { type: "IGMedia"; account: Account; post: Post };
export type PostNode = { type: "Post"; account: Account; post: Post };
export type PhotoNode = { type: "Photo"; account: Account; photo: Photo };
export type VideoNode = { type: "Video"; account: Account; video: Video };
/** Business accounts, templates, apps and uploads have no account whose faults would strike them. */
export type WabaNode = { type: "WABA"; account: null; waba: Waba };
export type NumberNode = { type: "PhoneNumber"; account: Account; number: SenderNumber };
export type TemplateNode = { type: "MessageTemplate"; account: null; template: Template };
export type AppNode = { type: "Application"; account: null };
export type UploadNode = { type: "Upload"; account: null; upload: Upload };
export type GraphNode =
  | UserNode
  | PageNode
  | InstagramNode
  | ContainerNode
  | MediaNode
  | PostNode
  | PhotoNode
  | VideoNode
  | WabaNode
  | NumberNode
  | TemplateNode
  | AppNode
  | UploadNode;

/** The object behind an id as far as this caller may see it. */
export function findNode(
  { ctx: { store }, access, host }: Pick<GraphCall, "ctx" | "access" | "host">,
  id: string,
): GraphNode | null {
  const own = access.token.account_id === null ? undefined : findAccount(store, access.token.account_id);
  if (id === "me") {
    if (!own) return { type: "User", account: null };
    return own.network === "facebook"
      ? { type: "Page", account: own }
      : { type: "IGUser", account: own, asked: "me" };
  }
  if (id === SANDBOX_PERSON.id)
    return access.token.kind === "facebook-user" ? { type: "User", account: null } : null;

  const see = (accountId: string | undefined): Account | null => {
    const account = accountId === undefined ? undefined : findAccount(store, accountId);
    return account && canSee(access, account, findLinkingPage(store, account.id)?.id) ? account : null;
  };
  const direct = see(id);
  if (direct?.network === "whatsapp") {
    const number = findNumber(store, direct.id);
    return number ? { type: "PhoneNumber", account: direct, number } : null;
  }
  if (direct?.network === "facebook") return { type: "Page", account: direct };
  if (direct) return { type: "IGUser", account: direct, asked: "professional" };

  const container = findContainer(store, id);
  const holder = see(container?.account_id);
  if (container && holder) return { type: "IGContainer", account: holder, container };
  const photo = findPhoto(store, id);
  const page = see(photo?.account_id);
  if (photo && page) return { type: "Photo", account: page, photo };
  const video = findVideo(store, id);
  const owner = see(video?.account_id);
  if (video && owner) return { type: "Video", account: owner, video };
  const post = findPost(store, id);
  const author = see(post?.account_id);
  if (post && author)
    return { type: author.network === "instagram" ? "IGMedia" : "Post", account: author, post };

  if (access.token.kind === "business") return findBusinessNode(store, access, id);

  const scoped = host === "graph.instagram.com" ? see(findAccountByAppScopedId(store, id)?.id) : null;
  return scoped ? { type: "IGUser", account: scoped, asked: "app-scoped" } : null;
}

/** What a business token reaches besides numbers. */
function findBusinessNode(store: Store, access: Access, id: string): GraphNode | null {
  if (id === SANDBOX_APP.clientId) return { type: "Application", account: null };
  const upload = findUpload(store, id);
  if (upload) return { type: "Upload", account: null, upload };
  const shares = (wabaId: string) =>
    listNumbers(store, wabaId).some((number) => access.accountIds.includes(number.account_id));
  const waba = findWaba(store, id);
  if (waba && shares(waba.id)) return { type: "WABA", account: null, waba };
  const template = findTemplate(store, id);
  return template && shares(template.waba_id) ? { type: "MessageTemplate", account: null, template } : null;
}

/** A user token sees what was shared; a Page's or account's own token that account, and the Instagram account linked to the Page. */
function canSee(access: Access, account: Account, linkingPageId: string | undefined): boolean {
  if (!access.accountIds.includes(account.id)) return false;
  const own = access.token.account_id;
  return own === null || own === account.id || own === linkingPageId;
}
