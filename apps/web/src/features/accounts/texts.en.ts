const en = {
  title: "Accounts",
  lead: "Where your posts go out.",
  connected: "Connected",
  none: { title: "No account yet", body: "Connect the page your customers already follow." },
  health: "Check them",
  add: "Connect an account",
  status: {
    "needs-reconnect": "Has to be connected again",
    disconnected: "Disconnected",
  },
  since: (date: string) => `Connected on ${date}`,
  accessUntil: (date: string) => `Access lasts until ${date}`,
  open: "Open the page",
  disconnect: "Disconnect",
  confirm: {
    title: (name: string) => `Disconnect ${name}?`,
    body: "Posts planned for this account will not go out. Your posts and figures stay here, and you can connect it again.",
    yes: "Disconnect",
    no: "Keep it",
  },
  disconnected: (name: string) => `${name} is disconnected.`,
  sandboxTitle: "These are practice accounts",
  pick: {
    title: "Which accounts?",
    lead: "These were found. Choose where you want to post.",
    already: "Connected already; this renews its access",
    connect: (count: number) => (count === 1 ? "Connect 1 account" : `Connect ${count} accounts`),
    connectNone: "Choose an account",
    noneTitle: "No account was found",
    noneBody: "Instagram needs a professional account; Facebook a Page and Google a place that you manage.",
    again: "Back to accounts",
    done: "Connected.",
    gone: "This connection was used already or is too old.",
  },
};

export type AccountsTexts = typeof en;
export default en;
