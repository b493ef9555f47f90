const en = {
  title: "Posts",
  write: "Write a post",
  results: "Results",
  view: { legend: "View", list: "List", calendar: "Calendar" },
  show: {
    legend: "Which posts",
    all: "All",
    planned: "Planned",
    out: "Out",
    drafts: "Drafts",
    trouble: "Not out",
  },
  empty: {
    all: { title: "Your posts will stand here", body: "Drafts, planned ones and those that went out." },
    planned: { title: "Nothing is planned", body: "Write a post and choose its time; it then waits here." },
    out: { title: "Nothing has gone out yet", body: "Posts that went out stand here, with how they did." },
    drafts: { title: "No drafts", body: "Save a post without a time and finish it later." },
    trouble: {
      title: "Everything went out",
      body: "No post failed. This page stays empty as long as all is well.",
    },
  },
  search: {
    label: "Search in the texts",
    placeholder: "jalebi",
    none: (words: string) => `No post with “${words}”`,
    noneBody: "Try another word of the text, or look in all posts.",
    near: (words: string) => `No post has exactly “${words}”. These come close:`,
    everything: "Show all posts",
  },
  loadingMore: "Loading more posts",
  calendar: {
    previous: "Month before",
    next: "Month after",
    today: "Today",
    zone: (zone: string) => `Days and times in ${zone}`,
    dayLabel: (day: string, count: number) =>
      count === 0 ? `${day}, no posts` : count === 1 ? `${day}, 1 post` : `${day}, ${count} posts`,
    more: (count: string) => `${count} more`,
    none: "No posts on this day.",
    plan: "Write a post",
  },
};

export type PostsTexts = typeof en;
export default en;
