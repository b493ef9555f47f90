/** One visible post, as the sandbox network saw it. */
export type LedgerPost = {
  network: string;
  accountId: string;
  postId: string;
  caption: string | null;
  link: string | null;
  product: "FEED" | "REELS" | "STORY" | "MESSAGE";
  /** WhatsApp: whom it reached, digits with the country code. */
  recipient: string | null;
  /** What the account itself wrote under it. */
  comments: string[];
  /** Where the network fetched pictures and videos, in order. */
  imageUrls: string[];
  /** SHA-256 of pictures and videos, in order. */
  imageHashes: string[];
  permalink: string;
  publishedAt: string;
};

/** What can go wrong on one account; the sandbox network checks it. */
export type Fault = { fault: string; times?: number } & Record<string, unknown>;

export type SandboxClient = ReturnType<typeof sandboxClient>;

/** The operator's side of the sandbox network. */
export function sandboxClient(origin: string) {
  const json = async <T>(path: string, init?: RequestInit): Promise<T> => {
    const response = await fetch(`${origin}/control${path}`, {
      ...init,
      headers: { "content-type": "application/json" },
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  return {
    createPage: async (name: string) => {
      const body = JSON.stringify({ network: "facebook", name, instagram: { name } });
      const made = await json<{ account: { id: string }; instagram: { id: string } }>("/accounts", {
        method: "POST",
        body,
      });
      return { pageId: made.account.id, instagramId: made.instagram.id };
    },
    createPlace: async (name: string) => {
      const body = JSON.stringify({ network: "google-business", name });
      return (await json<{ account: { id: string } }>("/accounts", { method: "POST", body })).account.id;
    },
    createNumber: async (name: string, about: Record<string, unknown> = {}) => {
      const body = JSON.stringify({ network: "whatsapp", name, ...about });
      const made = await json<{ account: { id: string } }>("/accounts", { method: "POST", body });
      return made.account.id;
    },
    setTemplateStatus: (templateId: string, status: "APPROVED" | "REJECTED" | "PAUSED") =>
      json(`/templates/${templateId}/status`, { method: "PUT", body: JSON.stringify({ status }) }),
    /** A person writes to the number. */
    reply: (accountId: string, from: string, text: string) =>
      json(`/numbers/${accountId}/replies`, { method: "POST", body: JSON.stringify({ from, text }) }),
    ledger: async (accountId: string) =>
      (await json<{ posts: LedgerPost[] }>(`/ledger?account=${accountId}`)).posts,
    setFaults: (accountId: string, faults: readonly Fault[]) =>
      json(`/accounts/${encodeURIComponent(accountId)}/faults`, {
        method: "PUT",
        body: JSON.stringify(faults),
      }),
    /** The network's own clock, by which people find posts. */
    setClock: (offsetSeconds: number) =>
      json("/clock", { method: "POST", body: JSON.stringify({ offsetSeconds }) }),
    clearFaults: (accountId: string) =>
      json(`/accounts/${encodeURIComponent(accountId)}/faults`, { method: "DELETE" }),
  };
}
