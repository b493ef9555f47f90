import type {
  ContentGoal,
  ContentType,
  FeedPlatform,
  Language,
  Tone,
  VisualStyle,
} from "@businesspro/contracts/enums";
import type { ContentGroup, ContentVersion, Crop, Media, Session } from "@businesspro/contracts/outputs";
import type { Idea, WritingEvent, WrittenPost } from "@businesspro/contracts/writing-outputs";
import { EMPTY_GOOGLE_DRAFT, type GoogleDraft, googleDraftOf } from "./google-draft.ts";

export type Brief = {
  about: string;
  goal: ContentGoal;
  tone: Tone;
  language: Language;
  visualStyle: VisualStyle;
};
/** Hashtags as they stand in the field, so that half-typed ones survive. */
export type PostText = { caption: string; hashtags: string };
/** Positions in the written post. Without a hook the caption keeps its own opening. */
export type Picks = { hook: number | null; caption: number | null; tags: number | null };
export type WriterModel = Extract<WritingEvent, { type: "done" }>["model"] & { costMicroUsd: number };

export type ComposerState = {
  groupId: string | null;
  expectedRevision: number | null;
  brief: Brief;
  /** The suggested idea that it began with. */
  idea: { id: string; tags: string[] } | null;
  written: WrittenPost | null;
  model: WriterModel | null;
  picks: Picks;
  shared: PostText;
  /** Networks with a text of their own. */
  own: Partial<Record<FeedPlatform, PostText>>;
  /** The owner changed the written text by hand. */
  edited: boolean;
  accountIds: string[];
  contentType: ContentType;
  /** In their order. */
  media: Media[];
  /** The parts of pictures that a network is to show, by the picture's id; the others are shown whole. */
  crops: Partial<Record<FeedPlatform, Readonly<Record<string, Crop>>>>;
  firstComment: string;
  link: string;
  google: GoogleDraft;
};

export type ComposerAction =
  | { type: "brief"; brief: Partial<Brief> }
  | { type: "idea-picked"; idea: Idea }
  | { type: "writing-started" }
  | { type: "written"; event: WritingEvent }
  | { type: "pick"; picks: Partial<Picks> }
  | { type: "shared"; text: Partial<PostText> }
  | { type: "own"; platform: FeedPlatform; text: PostText | null }
  | { type: "account"; id: string; chosen: boolean }
  | { type: "content-type"; contentType: ContentType }
  | { type: "media-added"; media: Media }
  | { type: "media-removed"; id: string }
  /** One place towards the beginning. */
  | { type: "media-earlier"; id: string }
  /** null shows it whole. */
  | { type: "crop"; platform: FeedPlatform; id: string; crop: Crop | null }
  | { type: "extras"; extras: Partial<Pick<ComposerState, "firstComment" | "link">> }
  | { type: "google"; change: Partial<GoogleDraft> }
  | { type: "restore"; state: ComposerState };

export function emptyComposer(session: Session, about: string, accountIds: string[]): ComposerState {
  const { language, tone, visualStyle } = session.preferences;
  return {
    groupId: null,
    expectedRevision: null,
    brief: { about, goal: "promotion", tone, language, visualStyle },
    idea: null,
    written: null,
    model: null,
    picks: { hook: null, caption: 0, tags: 0 },
    shared: { caption: "", hashtags: "" },
    own: {},
    edited: false,
    accountIds,
    contentType: "post",
    media: [],
    crops: {},
    firstComment: "",
    link: "",
    google: EMPTY_GOOGLE_DRAFT,
  };
}

/** The text that most networks share becomes the common one; the others keep theirs. */
export function composerOf(group: ContentGroup, session: Session): ComposerState {
  const texts = group.versions.map((version) => ({
    platform: version.platform,
    text: { caption: version.caption, hashtags: version.hashtags.map((tag) => `#${tag}`).join(" ") },
  }));
  const shared = texts[0]?.text ?? { caption: "", hashtags: "" };
  const own = Object.fromEntries(
    texts
      .filter(({ text }) => text.caption !== shared.caption || text.hashtags !== shared.hashtags)
      .map(({ platform, text }) => [platform, text]),
  );
  const { origin } = group;
  const empty = emptyComposer(session, "", []);
  return {
    ...empty,
    groupId: group.groupId,
    expectedRevision: group.revision,
    brief: {
      about: "",
      goal: origin.goal ?? empty.brief.goal,
      tone: origin.tone ?? empty.brief.tone,
      language: origin.language ?? empty.brief.language,
      visualStyle: origin.visualStyle ?? empty.brief.visualStyle,
    },
    idea: origin.idea,
    shared,
    own,
    accountIds: group.versions.flatMap((version) => version.socialAccountIds),
    contentType: group.versions[0]?.contentType ?? "post",
    media: group.media,
    crops: Object.fromEntries(
      group.versions.map(({ platform, crops }) => [
        platform,
        Object.fromEntries(crops.map(({ mediaId, crop }) => [mediaId, crop])),
      ]),
    ),
    firstComment: firstOf(group, ({ options }) => options.firstComment),
    link: firstOf(group, ({ options }) => options.link),
    google: googleDraftOf(group.versions.find(({ options }) => options.google)?.options.google ?? null),
  };
}

function firstOf(group: ContentGroup, read: (version: ContentVersion) => string | null): string {
  return group.versions.map(read).find((value) => value !== null) ?? "";
}

/** A caption is an opening, the matter and a call to action; a chosen hook takes the opening's place. */
function withHook(caption: string, hook: string): string {
  if (!hook || caption.includes(hook)) return caption;
  const paragraphs = caption.split(/\n{2,}/).filter(Boolean);
  return [hook, ...(paragraphs.length > 2 ? paragraphs.slice(1) : paragraphs)].join("\n\n");
}

function textOf(written: WrittenPost, picks: Picks): PostText {
  const hook = picks.hook === null ? "" : (written.hooks[picks.hook]?.text ?? "");
  const caption = picks.caption === null ? "" : (written.captions[picks.caption]?.text ?? "");
  const tags = picks.tags === null ? [] : (written.hashtagSets[picks.tags]?.tags ?? []);
  return { caption: withHook(caption, hook), hashtags: tags.map((tag) => `#${tag}`).join(" ") };
}

export function reduceComposer(state: ComposerState, action: ComposerAction): ComposerState {
  switch (action.type) {
    case "brief":
      return { ...state, brief: { ...state.brief, ...action.brief } };
    case "idea-picked": {
      const { id, tags, hint: about, goal, tone, visualStyle } = action.idea;
      return { ...state, brief: { ...state.brief, about, goal, tone, visualStyle }, idea: { id, tags } };
    }
    case "writing-started":
      return {
        ...state,
        written: null,
        model: null,
        picks: { hook: null, caption: 0, tags: 0 },
        edited: false,
      };
    case "written": {
      const { event } = action;
      const model = event.type === "done" ? { ...event.model, costMicroUsd: event.costMicroUsd } : null;
      return { ...state, written: event.post, model, shared: textOf(event.post, state.picks), own: {} };
    }
    case "pick": {
      const picks = { ...state.picks, ...action.picks };
      return state.written ? { ...state, picks, shared: textOf(state.written, picks), edited: false } : state;
    }
    case "shared":
      return { ...state, shared: { ...state.shared, ...action.text }, edited: true };
    case "own": {
      const { [action.platform]: _, ...others } = state.own;
      return { ...state, own: action.text ? { ...others, [action.platform]: action.text } : others };
    }
    case "account":
      return {
        ...state,
        accountIds: action.chosen
          ? [...state.accountIds, action.id]
          : state.accountIds.filter((id) => id !== action.id),
      };
    case "content-type":
      return { ...state, contentType: action.contentType };
    case "media-added":
      return { ...state, media: [...state.media, action.media] };
    case "media-removed":
      return { ...state, media: state.media.filter(({ id }) => id !== action.id) };
    case "media-earlier":
      return { ...state, media: movedEarlier(state.media, action.id) };
    case "crop": {
      const { [action.id]: _, ...others } = state.crops[action.platform] ?? {};
      const crops = action.crop ? { ...others, [action.id]: action.crop } : others;
      return { ...state, crops: { ...state.crops, [action.platform]: crops } };
    }
    case "extras":
      return { ...state, ...action.extras };
    case "google":
      return { ...state, google: { ...state.google, ...action.change } };
    case "restore":
      return action.state;
  }
}

function movedEarlier(media: readonly Media[], id: string): Media[] {
  const from = media.findIndex((one) => one.id === id);
  const moved = media[from];
  if (!moved || from === 0) return [...media];
  const others = media.filter((one) => one !== moved);
  return [...others.slice(0, from - 1), moved, ...others.slice(from - 1)];
}

/** `#chai, samosa` and `chai samosa` are the same two hashtags. */
export function parseHashtags(text: string): string[] {
  const tags = text.split(/[\s,#]+/u).filter(Boolean);
  return [...new Set(tags)];
}
