import { listPages } from "../facebook/list-pages.ts";
import { listPagePosts } from "../facebook/list-posts.ts";
import { listPermissions, readPerson, revokePermissions } from "../facebook/person.ts";
import { listPageStories, publishPhotoStory } from "../facebook/photo-stories.ts";
import { isPublished, publishFeedPost } from "../facebook/publish-feed-post.ts";
import { publishReel, publishVideoStory, videoCallKind } from "../facebook/publish-video.ts";
import { readPage } from "../facebook/read-page.ts";
import { readPageInsights } from "../facebook/read-page-insights.ts";
import { readPhoto } from "../facebook/read-photo.ts";
import { readPost } from "../facebook/read-post.ts";
import { readPostInsights } from "../facebook/read-post-insights.ts";
import { readVideo } from "../facebook/read-video.ts";
import { removePhoto } from "../facebook/remove-photo.ts";
import { uploadPhoto } from "../facebook/upload-photo.ts";
import { addComment, listMediaComments } from "../instagram/comments.ts";
import { createContainer } from "../instagram/create-container.ts";
import { listMedia, listStories } from "../instagram/list-media.ts";
import { publishContainer } from "../instagram/publish-container.ts";
import { readAccount } from "../instagram/read-account.ts";
import { readAccountInsights } from "../instagram/read-account-insights.ts";
import { readContainer } from "../instagram/read-container.ts";
import { readMedia } from "../instagram/read-media.ts";
import { readMediaInsights } from "../instagram/read-media-insights.ts";
import { readPublishingLimit } from "../instagram/read-publishing-limit.ts";
import { unpauseTemplate } from "../whatsapp/change-template.ts";
import { createTemplate } from "../whatsapp/create-template.ts";
import { listTemplates, readTemplate } from "../whatsapp/list-templates.ts";
import {
  listPhoneNumbers,
  listSubscribedApps,
  readNumber,
  readWaba,
  registerNumber,
  subscribeApp,
} from "../whatsapp/read-number.ts";
import { sendMessage } from "../whatsapp/send-message.ts";
import { openUpload, takeUpload, uploadMedia } from "../whatsapp/upload-media.ts";
import type { GraphCall, OperationKind } from "./graph-call.ts";
import type { JsonObject } from "./json.ts";
import type {
  AppNode,
  ContainerNode,
  GraphNode,
  InstagramNode,
  MediaNode,
  NumberNode,
  PageNode,
  PhotoNode,
  PostNode,
  TemplateNode,
  UploadNode,
  UserNode,
  VideoNode,
  WabaNode,
} from "./node.ts";
import type { Field } from "./parse-fields.ts";
import { type Parameters, readText } from "./read-parameters.ts";
import { parseAskedFields } from "./select-fields.ts";

export type Operation<Node> = {
  kind: OperationKind | ((parameters: Parameters) => OperationKind);
  run: (call: GraphCall, node: Node) => JsonObject | Promise<JsonObject>;
};

/** `GET` is the node itself, `POST feed` its edge. */
type Operations<Node> = Record<string, Operation<Node>>;

const read = <Node>(run: Operation<Node>["run"]): Operation<Node> => ({ kind: "read", run });

const readNode = <Node>(
  run: (call: GraphCall, node: Node, fields: Field[] | null) => JsonObject,
): Operation<Node> =>
  read((call, node) => run(call, node, parseAskedFields(readText(call.parameters, "fields"))));

/** An unpublished post or photo is invisible: only a published one is the commit. */
const byVisibility = (parameters: Parameters): OperationKind =>
  isPublished(parameters) ? "commit" : "prepare";

const USER: Operations<UserNode> = {
  GET: readNode(readPerson),
  "GET accounts": read(listPages),
  "GET permissions": read(listPermissions),
  "DELETE permissions": { kind: "prepare", run: revokePermissions },
  "GET businesses": read(() => ({ data: [] })),
};

const PAGE: Operations<PageNode> = {
  GET: readNode(readPage),
  "GET insights": read(readPageInsights),
  "GET posts": read(listPagePosts),
  "GET feed": read(listPagePosts),
  "GET published_posts": read(listPagePosts),
  "POST feed": { kind: byVisibility, run: publishFeedPost },
  "GET stories": read(listPageStories),
  "POST photos": { kind: byVisibility, run: uploadPhoto },
  "POST photo_stories": { kind: "commit", run: publishPhotoStory },
  "POST video_reels": { kind: videoCallKind, run: publishReel },
  "POST video_stories": { kind: videoCallKind, run: publishVideoStory },
};

const INSTAGRAM: Operations<InstagramNode> = {
  GET: readNode(readAccount),
  "GET insights": read(readAccountInsights),
  "GET media": read(listMedia),
  "GET stories": read(listStories),
  "GET content_publishing_limit": read(readPublishingLimit),
  "POST media": { kind: "prepare", run: createContainer },
  "POST media_publish": { kind: "commit", run: publishContainer },
};

const CONTAINER: Operations<ContainerNode> = { GET: readNode(readContainer) };

const MEDIA: Operations<MediaNode> = {
  GET: readNode(readMedia),
  "GET insights": read(readMediaInsights),
  "GET comments": read(listMediaComments),
  "POST comments": { kind: "commit", run: addComment },
};

const POST: Operations<PostNode> = { GET: readNode(readPost), "GET insights": read(readPostInsights) };

const PHOTO: Operations<PhotoNode> = {
  GET: readNode(readPhoto),
  DELETE: { kind: "prepare", run: removePhoto },
};

const VIDEO: Operations<VideoNode> = { GET: readNode(readVideo) };

const WABA: Operations<WabaNode> = {
  GET: readNode(readWaba),
  "GET phone_numbers": read(listPhoneNumbers),
  "GET subscribed_apps": read(listSubscribedApps),
  "POST subscribed_apps": { kind: "prepare", run: subscribeApp },
  "GET message_templates": read(listTemplates),
  "POST message_templates": { kind: "prepare", run: createTemplate },
};

const NUMBER: Operations<NumberNode> = {
  GET: readNode(readNumber),
  "POST register": { kind: "prepare", run: registerNumber },
  "POST media": { kind: "prepare", run: uploadMedia },
  "POST messages": { kind: "commit", run: sendMessage },
};

const TEMPLATE: Operations<TemplateNode> = {
  GET: readNode(readTemplate),
  "POST unpause": { kind: "prepare", run: unpauseTemplate },
};

const APP: Operations<AppNode> = { "POST uploads": { kind: "prepare", run: openUpload } };

const UPLOAD: Operations<UploadNode> = { POST: { kind: "prepare", run: takeUpload } };

export type BoundOperation = {
  kind: OperationKind;
  run: (call: GraphCall) => JsonObject | Promise<JsonObject>;
};

function bind<Node>(
  operations: Operations<Node>,
  node: Node,
  name: string,
  parameters: Parameters,
): BoundOperation | null {
  const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (!operation) return null;
  const kind = typeof operation.kind === "function" ? operation.kind(parameters) : operation.kind;
  return { kind, run: (call) => operation.run(call, node) };
}

/** What a method on an edge of this node does; null: the network knows no such thing. */
export function findOperation(
  node: GraphNode,
  method: string,
  edge: string | null,
  parameters: Parameters,
): BoundOperation | null {
  const name = edge === null ? method : `${method} ${edge}`;
  switch (node.type) {
    case "User":
      return bind(USER, node, name, parameters);
    case "Page":
      return bind(PAGE, node, name, parameters);
    case "IGUser":
      return bind(INSTAGRAM, node, name, parameters);
    case "IGContainer":
      return bind(CONTAINER, node, name, parameters);
    case "IGMedia":
      return bind(MEDIA, node, name, parameters);
    case "Post":
      return bind(POST, node, name, parameters);
    case "Photo":
      return bind(PHOTO, node, name, parameters);
    case "Video":
      return bind(VIDEO, node, name, parameters);
    case "WABA":
      return bind(WABA, node, name, parameters);
    case "PhoneNumber":
      return bind(NUMBER, node, name, parameters);
    case "MessageTemplate":
      return bind(TEMPLATE, node, name, parameters);
    case "Application":
      return bind(APP, node, name, parameters);
    case "Upload":
      return bind(UPLOAD, node, name, parameters);
  }
}
