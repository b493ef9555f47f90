const en = {
  hello: (name: string) => `Hello, ${name}`,
  tell: {
    title: "What is new in the shop?",
    placeholder: "Fresh jalebi from 4 pm, 20% off for school children…",
    submit: "Write the post",
  },
  next: {
    title: "Next out",
    all: (count: string) => `All ${count} planned`,
    none: "Nothing is planned",
    noneBody: "Shops that post three times a week are remembered. The next one takes two minutes.",
    firstTitle: "Your first post is two minutes away",
    firstBody: "Say what is new above. You choose among three texts, add a photo, and set the time.",
    now: "any moment now",
  },
  attention: { title: "Needs you" },
  recent: {
    title: "Recently out",
    all: "All posts",
    none: "Posts that went out stand here, with how they did.",
  },
  accounts: {
    title: "Accounts",
    manage: "Manage",
    none: "No account connected",
    noneBody: "Connect Instagram, Facebook or Google, so that posts can go out.",
    connect: "Connect an account",
    reconnect: "Connect again",
    ready: "Ready",
    look: "Needs a look",
  },
  month: {
    title: "This month",
    posts: (used: string, limit: string) => `${used} of ${limit} posts`,
    offline: "Texts come from the built-in offline writer. It is free.",
    spent: (spent: string, budget: string) => `Writer: ${spent} of ${budget}`,
  },
};

export type HomeTexts = typeof en;
export default en;
