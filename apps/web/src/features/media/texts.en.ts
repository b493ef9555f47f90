const en = {
  title: "Photos and videos",
  lead: "All that you have added. What you remove here stays on posts that are already out.",
  empty: { title: "Nothing here yet", body: "Photos and videos that you add to a post appear here." },
  kinds: { image: "Photo", video: "Video" },
  remove: (name: string) => `Remove ${name}`,
  removed: "Removed.",
  ask: {
    title: "Remove this photo or video?",
    body: "Posts that are already out keep it. This cannot be undone.",
    used: (count: number) =>
      count === 1
        ? "One post that is not out yet uses it. It becomes a draft without it:"
        : `${count} posts that are not out yet use it. They become drafts without it:`,
    draft: "Draft",
    yes: "Remove",
    yesFromPosts: "Remove, and take it out of these posts",
    no: "Keep it",
  },
};

export type MediaTexts = typeof en;
export default en;
