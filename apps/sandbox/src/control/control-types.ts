import type { Fault } from "../faults/fault-catalogue.ts";
import type { Network } from "../store/accounts.ts";
import type { PostProduct } from "../store/posts.ts";

/** One visible post, or one message that reached a person. Hashes are SHA-256 of the bytes that the network fetched; instants are ISO 8601. */
export type LedgerPost = {
  network: Network;
  accountId: string;
  postId: string;
  caption: string | null;
  link: string | null;
  product: PostProduct | "MESSAGE";
  /** Texts of the remarks that the account itself wrote under it. */
  comments: string[];
  /** Pictures and videos, in order. */
  imageUrls: string[];
  /** Ids under which the Page held its photos and videos before. */
  mediaIds: string[];
  imageHashes: string[];
  /** WhatsApp: whom it reached, digits with the country code, and the sender's own id of it. */
  recipient: string | null;
  reference: string | null;
  publishedAt: string;
  permalink: string;
};

export type ControlAccount = {
  id: string;
  network: Network;
  name: string;
  username: string;
  accountType: string;
  tasks: string[];
  linkedInstagramId: string | null;
  /** WhatsApp: the business account that the number belongs to. */
  wabaId: string | null;
  feedUrl: string;
  faults: Fault[];
};

/** The longest-lived tokens that there are, with every permission of their flow. */
export type CreatedAccount = {
  account: ControlAccount;
  /** With a Page: the Instagram account that was made with it. */
  instagram: ControlAccount | null;
  tokens: {
    instagramLogin: string | null;
    facebookUser: string | null;
    page: string | null;
    business: string | null;
    /** Lasts an hour, as on the network, unless asked for otherwise. */
    googleAccess: string | null;
    googleRefresh: string | null;
  };
};

export type LoggedCall = {
  at: string;
  accountId: string | null;
  host: string;
  method: string;
  path: string;
  operation: "read" | "prepare" | "commit" | null;
  parameters: Record<string, unknown>;
  /** Null: no answer yet, or never. */
  status: number | null;
  code: string | null;
};
