const en = {
  title: "Notifications",
  lead: "What needs you, of posts and accounts.",
  unread: (count: number) => (count === 1 ? "1 new notification" : `${count} new notifications`),
  nav: "Notifications",
  isNew: "New",
  markAll: "Mark all as read",
  empty: { title: "All is well", body: "When a post or an account needs you, you are told here." },
  kinds: {
    "post-failed": (account: string) => `A post of ${account} did not go out.`,
    "post-missed": (account: string) => `A post of ${account} missed its time.`,
    "post-review": (account: string) => `Did this post of ${account} go out? Please look.`,
    "account-disconnected": (account: string) => `${account} is no longer connected.`,
    invitation: (account: string) => `An invitation to ${account}.`,
  },
  someAccount: "an account",
  choices: {
    title: "What you hear of",
    inApp: "In the app",
    email: "By e-mail",
    kinds: {
      "post-failed": "A post did not go out",
      "post-missed": "A post missed its time",
      "post-review": "It is unclear whether a post went out",
      "account-disconnected": "An account is no longer connected",
    },
    all: "Everything",
  },
};

export type NotificationsTexts = typeof en;
export default en;
